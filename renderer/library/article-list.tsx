import { useVirtualizer } from '@tanstack/react-virtual';
import { type DragEvent, type MouseEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { ArticleRow } from '../../electron/contract/replies.ts';
import type { ArticleId } from '../../electron/domain/article.ts';
import { ARTICLE_DRAG_TYPE } from '../reading/article-drag.ts';
import { useAlerts } from '../state/alerts.ts';
import { eraseArticles, markRead } from '../state/article-actions.ts';
import { openArticle } from '../state/panes.ts';
import { selectionStore, selectOnly } from '../state/selection.ts';
import { useStore } from '../state/store.ts';
import { ALL_ARTICLES, viewStore } from '../state/view.ts';
import { strings } from '../strings/en.ts';
import { Confirm } from '../ui/confirm.tsx';
import { ContextMenu } from '../ui/context-menu.tsx';
import { articleEntries } from './article-entries.tsx';
import styles from './article-list.module.css';
import { ArticleOption } from './article-option.tsx';
import { keepPlace, keptPlace } from './kept-place.ts';
import { ListEmpty } from './list-empty.tsx';
import { ListHeader } from './list-header.tsx';
import { placeOf, rowAt } from './row-source.ts';
import { useListKeys } from './use-list-keys.ts';
import { useListSelection } from './use-list-selection.ts';
import { useRows } from './use-rows.ts';
import { viewTitle } from './view-title.ts';

const ROW_HEIGHT = 84;

function placeUnder(event: MouseEvent | DragEvent): number | null {
  const row = event.target instanceof Element ? event.target.closest('[data-index]') : null;
  return row instanceof HTMLElement ? Number(row.dataset['index']) : null;
}

/** The list of articles with its search: virtual rows, loaded as they come into view. */
export function ArticleList() {
  const shown = useStore(viewStore);
  const view = shown.kind === 'articles' ? shown.view : ALL_ARTICLES;
  const [sort, setSort] = useState<'relevance' | 'date'>('relevance');
  const [erasing, setErasing] = useState<{ ids: readonly ArticleId[] | null; count: number } | null>(null);
  const { source, ask } = useRows(view, sort);
  const rows = useStore(source.rows);
  const selected = useStore(selectionStore);
  const alerts = useAlerts();
  const scroll = useRef<HTMLDivElement>(null);
  const listId = useId();
  const total = rows.total ?? 0;
  const searching = ask.query.trim() !== '';
  const query = rows.correction?.searched ?? ask.query;
  const selection = useListSelection(source, () => {});

  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    paddingStart: 4,
    paddingEnd: 12,
    scrollPaddingEnd: 12,
    scrollPaddingStart: 4,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: new rows may leave a gap in view
  useEffect(() => source.show(first, last), [source, first, last, rows]);
  const listName = JSON.stringify([view, ask.query, sort]);
  const answered = rows.total !== null;
  const cameBack = useRef(false);
  // Each new question begins at the top; but for the first, when the list was folded away and comes back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when an answer comes, not when one is asked for
  useLayoutEffect(() => {
    if (!answered) return;
    scroll.current?.scrollTo({ top: cameBack.current ? 0 : keptPlace(listName) });
    cameBack.current = true;
  }, [rows.question, answered]);

  function selectedRows(): readonly ArticleRow[] {
    return [...rows.windows.values()].flat().filter(({ id }) => selected.ids.has(id));
  }
  useListKeys({
    list: scroll,
    selection,
    total,
    page: () => Math.max(1, Math.floor((scroll.current?.clientHeight ?? ROW_HEIGHT) / ROW_HEIGHT) - 1),
    selectedRows,
    query,
    reveal: (place) => virtual.scrollToIndex(place, { align: 'auto' }),
  });

  function onClick(event: MouseEvent): void {
    const place = placeUnder(event);
    if (place === null) return;
    const row = rowAt(rows, place);
    if (selection.press(event, place) && row) openArticle(row.id, { query });
  }

  function onContextMenu(event: MouseEvent): void {
    const place = placeUnder(event);
    const row = place === null ? undefined : rowAt(rows, place);
    if (row && !selected.ids.has(row.id)) selectOnly(row.id);
  }

  function onDragStart(event: DragEvent): void {
    const place = placeUnder(event);
    const row = place === null ? undefined : rowAt(rows, place);
    if (!row) return;
    event.dataTransfer.setData(ARTICLE_DRAG_TYPE, String(row.id));
    event.dataTransfer.effectAllowed = 'copy';
  }

  async function markAllRead(): Promise<void> {
    const all = await source.load(0, total - 1);
    await markRead(
      all.filter(({ read }) => !read).map(({ id }) => id),
      true,
    );
  }

  const current = placeOf(rows, selected.current);
  const currentInView = current >= first && current <= last;
  return (
    <section className={styles['list']}>
      <ListHeader
        title={viewTitle(view, alerts)}
        view={view}
        rows={rows}
        searching={searching}
        sort={sort}
        selected={selected.ids.size}
        onSort={setSort}
        onLeaveSearch={() => {
          scroll.current?.focus();
          if (current < 0 && total > 0) void selection.moveTo(0);
        }}
        onMarkAllRead={() => void markAllRead()}
        onEmptyTrash={() => setErasing({ ids: null, count: total })}
      />
      <ContextMenu
        entries={articleEntries(selectedRows(), {
          ids: [...selected.ids],
          query,
          onErase: (ids) => setErasing({ ids, count: ids.length }),
        })}
      >
        <div
          ref={scroll}
          className={styles['scroll']}
          role="listbox"
          data-article-list
          aria-label={strings.list.label}
          aria-multiselectable
          aria-activedescendant={currentInView ? `${listId}-${current}` : undefined}
          tabIndex={0}
          onClick={onClick}
          onKeyDown={undefined}
          onScroll={(event) => keepPlace(listName, event.currentTarget.scrollTop)}
          onContextMenu={onContextMenu}
          onDragStart={onDragStart}
        >
          <div className={styles['sizer']} style={{ height: virtual.getTotalSize() }}>
            {items.map(({ index, start }) => {
              const row = rowAt(rows, index);
              return (
                <ArticleOption
                  key={row?.id ?? `waiting-${index}`}
                  id={`${listId}-${index}`}
                  row={row}
                  index={index}
                  total={total}
                  top={start}
                  selected={row !== undefined && selected.ids.has(row.id)}
                  current={index === current}
                  alerts={alerts}
                  marking={searching || view.alert === undefined ? undefined : alerts.get(view.alert)}
                />
              );
            })}
          </div>
        </div>
      </ContextMenu>
      {rows.total === 0 && !rows.problem ? (
        <div className={styles['empty']}>
          <ListEmpty view={view} query={ask.query.trim()} />
        </div>
      ) : null}
      <Confirm
        open={erasing !== null}
        title={strings.list.emptyTrashTitle(erasing?.count ?? 0)}
        action={strings.list.emptyTrashAction}
        danger
        onCancel={() => setErasing(null)}
        onConfirm={() => {
          if (erasing) void eraseArticles(erasing.ids);
          setErasing(null);
        }}
      >
        {strings.list.emptyTrashBody}
      </Confirm>
    </section>
  );
}
