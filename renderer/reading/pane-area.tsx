import { BookOpen, PanelLeftOpen } from 'lucide-react';
import { type DragEvent, useEffect, useState } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import shell from '../app/shell.module.css';
import { FirstRun } from '../importing/first-run.tsx';
import { runCommand } from '../state/commands.ts';
import { statusStore } from '../state/library.ts';
import { openArticle, openBeside, panesStore, type Side } from '../state/panes.ts';
import { changeLayout, settingsStore } from '../state/settings.ts';
import { useStore, useStorePart } from '../state/store.ts';
import { strings } from '../strings/en.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { ARTICLE_DRAG_TYPE } from './article-drag.ts';
import { Pane } from './pane.tsx';
import styles from './pane-area.module.css';

/** True while a row of the list is dragged anywhere over the window. */
function useArticleDrag(): boolean {
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const over = (event: globalThis.DragEvent): void => {
      if (event.dataTransfer?.types.includes(ARTICLE_DRAG_TYPE)) setDragging(true);
    };
    const end = (): void => setDragging(false);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', end);
    window.addEventListener('dragend', end);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', end);
      window.removeEventListener('dragend', end);
    };
  }, []);
  return dragging;
}

function DropZone({ side, label }: { readonly side: Side; readonly label: string }) {
  const [over, setOver] = useState(false);
  function onDrop(event: DragEvent): void {
    setOver(false);
    const id = Number(event.dataTransfer.getData(ARTICLE_DRAG_TYPE));
    if (!Number.isInteger(id) || id <= 0) return;
    event.preventDefault();
    if (side === 'right') openBeside(id);
    else openArticle(id, { side: 'left' });
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse; Enter and Ctrl+Enter do the same
    <div
      className={styles['zone']}
      data-over={over ? '' : undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(ARTICLE_DRAG_TYPE)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <span className={styles['zoneLabel']}>{label}</span>
    </div>
  );
}

function NothingOpen() {
  const listFolded = useStorePart(settingsStore, (settings) => settings.layout.listFolded);
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
        {strings.reading.emptyBody}
      </EmptyState>
    </section>
  );
}

/** One or two panes, or what stands in their place: the first run, or nothing open. */
export function PaneArea() {
  const panes = useStore(panesStore);
  const status = useStore(statusStore);
  const split = useStorePart(settingsStore, (settings) => settings.layout.split);
  const dragging = useArticleDrag();
  const empty = status !== null && status.articles === 0 && status.trashed === 0;

  if (panes.left === null) {
    return (
      <main className={styles['area']}>
        {empty ? <FirstRun /> : <NothingOpen />}
        {dragging ? (
          <div className={styles['zones']}>
            <DropZone side="left" label={strings.reading.dropHere} />
          </div>
        ) : null}
      </main>
    );
  }
  return (
    <main className={styles['area']}>
      <Group
        className={styles['group']}
        onLayoutChanged={(layout, { isUserInteraction }) => {
          const left = layout['left'];
          if (isUserInteraction && left !== undefined && panes.right !== null) {
            changeLayout({ split: Math.min(95, Math.max(5, Math.round(left))) });
          }
        }}
      >
        <Panel id="left" minSize={240} defaultSize={panes.right === null ? '100' : String(split)}>
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
      {dragging ? (
        <div className={styles['zones']}>
          <DropZone side="left" label={strings.reading.dropHere} />
          <DropZone
            side="right"
            label={panes.right === null ? strings.reading.dropBeside : strings.reading.dropHere}
          />
        </div>
      ) : null}
    </main>
  );
}
