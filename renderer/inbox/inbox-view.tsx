import { useVirtualizer } from '@tanstack/react-virtual';
import { type DragEvent, type MouseEvent, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { hasMod } from '../app/use-global-keys.ts';
import { ARTICLE_DRAG_TYPE } from '../reading/article-drag.ts';
import { useAlerts } from '../state/alerts.ts';
import { libraryVersionStore } from '../state/library.ts';
import { useStore } from '../state/store.ts';
import { inbox as words } from '../strings/en-inbox.ts';
import { SpikeNote } from '../trends/spike-mark.tsx';
import { ContextMenu } from '../ui/context-menu.tsx';
import { openFromInbox } from './inbox-actions.ts';
import { InboxEmpty } from './inbox-empty.tsx';
import { InboxHeader } from './inbox-header.tsx';
import { InboxHeading } from './inbox-heading.tsx';
import { ENTRY_HEIGHT, HEADING_HEIGHT } from './inbox-layout.ts';
import { inboxMenu } from './inbox-menu.tsx';
import { InboxOption } from './inbox-option.tsx';
import { extendTo, selectOne, toggleMark } from './inbox-selection.ts';
import {
  inboxEntriesStore,
  inboxFilterStore,
  inboxSelectionStore,
  loadInbox,
  showInboxEntries,
  shownInboxStore,
} from './inbox-state.ts';
import styles from './inbox-view.module.css';
import { useInboxKeys } from './use-inbox-keys.ts';
import { useSteadyScroll } from './use-steady-scroll.ts';

function placeUnder(event: MouseEvent | DragEvent): number | null {
  const row = event.target instanceof Element ? event.target.closest('[data-place]') : null;
  return row instanceof HTMLElement ? Number(row.dataset['place']) : null;
}

/** The inbox: what alerts hit, to be seen, done or put out as not relevant. Stands where the list of articles does. */
export function InboxView() {
  const filter = useStore(inboxFilterStore);
  const version = useStore(libraryVersionStore);
  const shown = useStore(shownInboxStore);
  const entries = useStore(inboxEntriesStore);
  const selection = useStore(inboxSelectionStore);
  const alerts = useAlerts();
  const scroll = useRef<HTMLDivElement>(null);
  const listId = useId();
  const total = shown?.keys.length ?? 0;
  const layout = shown?.layout;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new filter is asked for at once
  useEffect(() => void loadInbox(true), [filter]);
  useEffect(() => {
    if (version > 0) void loadInbox(false);
  }, [version]);

  const virtual = useVirtualizer({
    count: layout?.items ?? 0,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (layout?.itemAt(index).kind === 'group' ? HEADING_HEIGHT : ENTRY_HEIGHT),
    overscan: 6,
    paddingEnd: 12,
    scrollPaddingEnd: 12,
    scrollPaddingStart: HEADING_HEIGHT,
  });
  // Headings moved: what was measured for the places of the list before holds no more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each new list
  useLayoutEffect(() => virtual.measure(), [layout]);
  useSteadyScroll(scroll, shown);

  const items = virtual.getVirtualItems();
  const placed = items.map(({ index, start }) => ({ start, item: layout?.itemAt(index) }));
  const places = placed.flatMap(({ item }) => (item?.kind === 'entry' ? item.place : []));
  const first = places[0] ?? 0;
  const last = places.at(-1) ?? -1;
  useEffect(() => showInboxEntries(first, last), [first, last]);

  useInboxKeys({
    list: scroll,
    page: () => Math.max(1, Math.floor((scroll.current?.clientHeight ?? ENTRY_HEIGHT) / ENTRY_HEIGHT) - 1),
    reveal: (place) => {
      if (layout) virtual.scrollToIndex(layout.indexOf(place), { align: 'auto' });
    },
  });

  function onClick(event: MouseEvent): void {
    const place = placeUnder(event);
    const key = place === null ? undefined : shown?.keys[place];
    if (!shown || place === null || key === undefined) return;
    if (event.shiftKey) {
      inboxSelectionStore.set(extendTo(selection, shown.keys, shown.placeOf, key));
    } else if (hasMod(event)) inboxSelectionStore.set(toggleMark(selection, key, true));
    else {
      inboxSelectionStore.set(selectOne(key));
      openFromInbox(shown.entryKey(place));
    }
  }

  function onContextMenu(event: MouseEvent): void {
    const place = placeUnder(event);
    const key = place === null ? undefined : shown?.keys[place];
    if (key !== undefined && !selection.marked.has(key)) inboxSelectionStore.set(selectOne(key));
  }

  function onDragStart(event: DragEvent): void {
    const place = placeUnder(event);
    if (!shown || place === null) return;
    event.dataTransfer.setData(ARTICLE_DRAG_TYPE, String(shown.entryKey(place).article));
    event.dataTransfer.effectAllowed = 'copy';
  }

  const current = selection.current === null ? -1 : (shown?.placeOf(selection.current) ?? -1);
  const isInView = places.includes(current);
  return (
    <section className={styles['view']} aria-label={words.title}>
      <InboxHeader
        shown={shown}
        problem={shown?.list.problem ?? null}
        onLeaveSearch={() => {
          scroll.current?.focus();
          const key = shown?.keys[0];
          if (current < 0 && key !== undefined) inboxSelectionStore.set(selectOne(key));
        }}
      />
      <ContextMenu entries={inboxMenu(filter.state)}>
        <div
          ref={scroll}
          className={styles['scroll']}
          role="listbox"
          data-article-list
          data-inbox
          aria-label={words.list}
          aria-multiselectable
          aria-busy={shown === null}
          aria-activedescendant={isInView ? `${listId}-${current}` : undefined}
          tabIndex={0}
          onClick={onClick}
          onKeyDown={undefined}
          onContextMenu={onContextMenu}
          onDragStart={onDragStart}
        >
          <div className={styles['sizer']} style={{ height: virtual.getTotalSize() }}>
            {placed.map(({ item, start }) => {
              if (!item || !shown) return null;
              if (item.kind === 'group') {
                const { alert, day } = item.group;
                return (
                  <InboxHeading
                    key={`group-${alert ?? day}`}
                    group={item.group}
                    alert={alert === null ? undefined : alerts.get(alert)}
                    top={start}
                    note={alert === null ? null : <SpikeNote alert={alert} />}
                  />
                );
              }
              const key = shown.keys[item.place] as string;
              const marked = selection.marked.has(key);
              return (
                <InboxOption
                  key={key}
                  id={`${listId}-${item.place}`}
                  entry={entries.get(key)}
                  place={item.place}
                  total={total}
                  top={start}
                  marked={marked}
                  selected={marked || (selection.marked.size === 0 && key === selection.current)}
                  current={item.place === current}
                  byAlert={filter.by === 'alert'}
                  alerts={alerts}
                />
              );
            })}
          </div>
        </div>
      </ContextMenu>
      {shown && total === 0 && !shown.list.problem ? (
        <div className={styles['empty']}>
          <InboxEmpty filter={shown.filter} counts={shown.list.counts} />
        </div>
      ) : null}
    </section>
  );
}
