import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { Group, Panel, type PanelImperativeHandle, Separator } from 'react-resizable-panels';
import { CollectingSign } from '../importing/collecting-sign.tsx';
import { ImportDock } from '../importing/import-dock.tsx';
import { ImportsView } from '../importing/imports-view.tsx';
import { InterruptedImports } from '../importing/interrupted-imports.tsx';
import { InboxView } from '../inbox/inbox-view.tsx';
import { ArticleList } from '../library/article-list.tsx';
import { PaneArea } from '../reading/pane-area.tsx';
import { backendStateStore } from '../state/backend.ts';
import { panesStore } from '../state/panes.ts';
import { changeLayout, settingsStore } from '../state/settings.ts';
import { useStore, useStorePart } from '../state/store.ts';
import { viewStore } from '../state/view.ts';
import { strings } from '../strings/en.ts';
import { BackendBanner, BackendFailed } from './backend-notices.tsx';
import { closeDrawer, useDrawer, useListFolded, useSidebarFolded } from './folds.ts';
import styles from './shell.module.css';
import { Sidebar } from './sidebar.tsx';
import { useRoom } from './use-room.ts';

/** Loaded when they are looked at: the start needs no charts. */
const TrendsView = lazy(() =>
  import('../trends/trends-view.tsx').then((module) => ({ default: module.TrendsView })),
);

/** The sidebar or the list over a narrow window, until something was chosen in it. */
function Drawer({ children }: { readonly children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The keyboard goes in, and back to where it was when the drawer closes.
    const before = document.activeElement;
    const find = (selector: string): HTMLElement | null =>
      element.current?.querySelector<HTMLElement>(selector) ?? null;
    (find('[data-article-list]') ?? find('[aria-current]') ?? find('a, button'))?.focus();
    return () => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key === 'Escape' && !event.defaultPrevented) closeDrawer();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <div className={styles['scrim']} onPointerDown={closeDrawer} aria-hidden />
      <div ref={element} className={styles['drawer']}>
        {children}
      </div>
    </>
  );
}

/** Sidebar, list and panes, with their widths, which are remembered in pixels. */
export function Shell() {
  const layout = useStorePart(settingsStore, (settings) => settings.layout);
  const state = useStore(backendStateStore);
  const shown = useStore(viewStore);
  const sidebarFolded = useSidebarFolded();
  const listFolded = useListFolded();
  const room = useRoom();
  const drawer = useDrawer();
  const both = useStorePart(panesStore, (panes) => panes.right !== null);
  const sidebar = useRef<PanelImperativeHandle>(null);
  const listPanel = useRef<PanelImperativeHandle>(null);

  function remember(): void {
    const sidebarWidth = sidebar.current?.getSize().inPixels;
    const listWidth = listPanel.current?.getSize().inPixels;
    changeLayout({
      ...(sidebarWidth ? { sidebar: Math.round(sidebarWidth) } : {}),
      ...(listWidth ? { list: Math.round(listWidth) } : {}),
    });
  }

  if (state.state === 'failed') return <BackendFailed message={state.message} />;
  const charts = shown.kind === 'trends';
  const listAway = charts || listFolded || room === 'no-list';
  const list = (
    <div className={styles['column']}>
      <InterruptedImports />
      <div className={styles['list']}>
        {shown.kind === 'imports' ? <ImportsView opened={shown.opened} /> : null}
        {shown.kind === 'inbox' ? <InboxView /> : null}
        {shown.kind === 'articles' || charts ? <ArticleList /> : null}
      </div>
      {listAway && drawer !== 'list' ? null : <ImportDock />}
    </div>
  );
  return (
    <div className={styles['shell']}>
      <BackendBanner />
      <CollectingSign />
      <Group
        className={styles['group']}
        onLayoutChanged={(_, { isUserInteraction }) => {
          if (isUserInteraction) remember();
        }}
      >
        {sidebarFolded || room !== 'all' ? null : (
          <>
            <Panel
              id="sidebar"
              panelRef={sidebar}
              defaultSize={layout.sidebar}
              minSize={180}
              maxSize={340}
              groupResizeBehavior="preserve-pixel-size"
            >
              <Sidebar />
            </Panel>
            <Separator id="sidebar-edge" className={styles['edge']} aria-label={strings.sidebar.resize} />
          </>
        )}
        {listAway ? null : (
          <>
            <Panel
              id="list"
              panelRef={listPanel}
              defaultSize={layout.list}
              minSize={250}
              maxSize={620}
              groupResizeBehavior="preserve-pixel-size"
            >
              {list}
            </Panel>
            <Separator id="list-edge" className={styles['edge']} aria-label={strings.sidebar.resizeList} />
          </>
        )}
        {charts ? (
          <Panel id="trends" minSize={340}>
            <Suspense>
              <TrendsView />
            </Suspense>
          </Panel>
        ) : (
          <Panel id="panes" minSize={both ? 540 : 340}>
            <PaneArea />
          </Panel>
        )}
      </Group>
      {drawer === 'sidebar' ? (
        <Drawer>
          <Sidebar />
        </Drawer>
      ) : null}
      {drawer === 'list' && !charts ? <Drawer>{list}</Drawer> : null}
      {listAway && (drawer === null || charts) ? <ImportDock floating /> : null}
    </div>
  );
}
