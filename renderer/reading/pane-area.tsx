import { BookOpen, PanelLeftOpen } from 'lucide-react';
import { type DragEvent, useEffect, useState } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useListFolded } from '../app/folds.ts';
import shell from '../app/shell.module.css';
import { FirstRun } from '../importing/first-run.tsx';
import { runCommand } from '../state/commands.ts';
import { statusStore } from '../state/library.ts';
import { openArticle, openBeside, type Panes, panesStore, type Side } from '../state/panes.ts';
import { changeLayout, settingsStore } from '../state/settings.ts';
import { useStore, useStorePart } from '../state/store.ts';
import { strings } from '../strings/en.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { ARTICLE_DRAG_TYPE } from './article-drag.ts';
import { Pane } from './pane.tsx';
import styles from './pane-area.module.css';
import { focusPane } from './pane-focus.ts';

/** Where a row of the list would open if it were let go now; `none` elsewhere in the window, null without a drag. */
type DropTarget = Side | 'none' | null;

/** With one pane the right third opens beside it; with two each takes what falls on it. */
function sideAt(event: DragEvent<HTMLElement>, panes: Panes): Side {
  if (panes.left === null) return 'left';
  const area = event.currentTarget.getBoundingClientRect();
  const split = settingsStore.get().layout.split / 100;
  const edge = panes.right === null ? 2 / 3 : split;
  return event.clientX - area.left > area.width * edge ? 'right' : 'left';
}

/** Lets rows of the list be dropped on the panes. Enter and Ctrl+Enter do the same by keyboard. */
function useArticleDrop(panes: Panes): {
  readonly target: DropTarget;
  readonly onDragOver: (event: DragEvent<HTMLElement>) => void;
  readonly onDrop: (event: DragEvent<HTMLElement>) => void;
} {
  const [target, setTarget] = useState<DropTarget>(null);
  useEffect(() => {
    const start = (event: globalThis.DragEvent): void => {
      if (event.dataTransfer?.types.includes(ARTICLE_DRAG_TYPE)) setTarget('none');
    };
    const end = (): void => setTarget(null);
    window.addEventListener('dragstart', start);
    window.addEventListener('drop', end);
    window.addEventListener('dragend', end);
    return () => {
      window.removeEventListener('dragstart', start);
      window.removeEventListener('drop', end);
      window.removeEventListener('dragend', end);
    };
  }, []);
  return {
    target,
    onDragOver(event) {
      if (!event.dataTransfer.types.includes(ARTICLE_DRAG_TYPE)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setTarget(sideAt(event, panes));
    },
    onDrop(event) {
      const id = Number(event.dataTransfer.getData(ARTICLE_DRAG_TYPE));
      if (!Number.isInteger(id) || id <= 0) return;
      event.preventDefault();
      setTarget(null);
      if (sideAt(event, panes) === 'right') openBeside(id);
      else openArticle(id, { side: 'left' });
    },
  };
}

/** Shows where a drop would open the article. Only to be seen: the area below takes the drop. */
function DropZones({ panes, target }: { readonly panes: Panes; readonly target: DropTarget }) {
  if (target === null) return null;
  const split = settingsStore.get().layout.split;
  const left = panes.left === null ? 100 : panes.right === null ? 66.6 : split;
  const beside = panes.right === null ? strings.reading.dropBeside : strings.reading.dropHere;
  return (
    <div className={styles['zones']} aria-hidden>
      <div
        className={styles['zone']}
        style={{ flexGrow: left }}
        data-over={target === 'left' ? '' : undefined}
      >
        {strings.reading.dropHere}
      </div>
      {left === 100 ? null : (
        <div
          className={styles['zone']}
          style={{ flexGrow: 100 - left }}
          data-over={target === 'right' ? '' : undefined}
        >
          {beside}
        </div>
      )}
    </div>
  );
}

function NothingOpen() {
  const listFolded = useListFolded();
  return (
    <section className={styles['empty']} aria-label={strings.reading.left}>
      {listFolded ? (
        <div className={styles['unfold']}>
          <IconButton
            label={strings.sidebar.unfoldList}
            shortcut="]"
            onClick={() => runCommand({ command: 'toggle-list' })}
          >
            <PanelLeftOpen />
          </IconButton>
        </div>
      ) : null}
      <EmptyState icon={<BookOpen />} title={strings.reading.emptyTitle}>
        {strings.reading.emptyBody} <Kbd keys="Mod+Enter" /> {strings.reading.emptyBeside}
      </EmptyState>
    </section>
  );
}

/** One or two panes, or what stands in their place: the first run, or nothing open. */
export function PaneArea() {
  const panes = useStore(panesStore);
  const status = useStore(statusStore);
  const split = useStorePart(settingsStore, (settings) => settings.layout.split);
  const { target, onDragOver, onDrop } = useArticleDrop(panes);
  const listFolded = useListFolded();
  useEffect(() => {
    // The keyboard stays with what is read when the list that had it goes away.
    if (listFolded && document.activeElement === document.body) focusPane(panesStore.get().active);
  }, [listFolded]);
  const empty = status !== null && status.articles === 0 && status.trashed === 0;

  if (panes.left === null) {
    return (
      <main className={styles['area']} onDragOver={onDragOver} onDrop={onDrop}>
        {empty ? <FirstRun /> : <NothingOpen />}
        <DropZones panes={panes} target={target} />
      </main>
    );
  }
  return (
    <main className={styles['area']} onDragOver={onDragOver} onDrop={onDrop}>
      <Group
        className={styles['group']}
        onLayoutChanged={(layout, { isUserInteraction }) => {
          const left = layout['left'];
          if (isUserInteraction && left !== undefined && panes.right !== null) {
            changeLayout({ split: Math.min(95, Math.max(5, Math.round(left))) });
          }
        }}
      >
        <Panel id="left" minSize={260} defaultSize={panes.right === null ? '100' : String(split)}>
          <Pane side="left" id={panes.left} />
        </Panel>
        {panes.right === null ? null : (
          <>
            <Separator id="divider" className={shell['edge']} aria-label={strings.reading.divider} />
            <Panel id="right" minSize={240} defaultSize={String(100 - split)}>
              <Pane side="right" id={panes.right} />
            </Panel>
          </>
        )}
      </Group>
      <DropZones panes={panes} target={target} />
    </main>
  );
}
