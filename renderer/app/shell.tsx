import { useRef } from 'react';
import { Group, Panel, type PanelImperativeHandle, Separator } from 'react-resizable-panels';
import { ImportsView } from '../importing/imports-view.tsx';
import { ArticleList } from '../library/article-list.tsx';
import { PaneArea } from '../reading/pane-area.tsx';
import { backendStateStore } from '../state/backend.ts';
import { changeLayout, settingsStore } from '../state/settings.ts';
import { useStore, useStorePart } from '../state/store.ts';
import { viewStore } from '../state/view.ts';
import { strings } from '../strings/en.ts';
import { BackendBanner, BackendFailed } from './backend-notices.tsx';
import styles from './shell.module.css';
import { Sidebar } from './sidebar.tsx';
import { useSidebarFolded } from './sidebar-fold.ts';

/** Sidebar, list and panes, with their widths, which are remembered in pixels. */
export function Shell() {
  const layout = useStorePart(settingsStore, (settings) => settings.layout);
  const state = useStore(backendStateStore);
  const shown = useStore(viewStore);
  const sidebarFolded = useSidebarFolded();
  const sidebar = useRef<PanelImperativeHandle>(null);
  const list = useRef<PanelImperativeHandle>(null);

  function remember(): void {
    const sidebarWidth = sidebar.current?.getSize().inPixels;
    const listWidth = list.current?.getSize().inPixels;
    changeLayout({
      ...(sidebarWidth ? { sidebar: Math.round(sidebarWidth) } : {}),
      ...(listWidth ? { list: Math.round(listWidth) } : {}),
    });
  }

  if (state.state === 'failed') return <BackendFailed message={state.message} />;
  return (
    <div className={styles['shell']}>
      <BackendBanner />
      <Group
        className={styles['group']}
        onLayoutChanged={(_, { isUserInteraction }) => {
          if (isUserInteraction) remember();
        }}
      >
        {sidebarFolded ? null : (
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
        {layout.listFolded ? null : (
          <>
            <Panel
              id="list"
              panelRef={list}
              defaultSize={layout.list}
              minSize={250}
              maxSize={620}
              groupResizeBehavior="preserve-pixel-size"
            >
              {shown.kind === 'imports' ? <ImportsView /> : <ArticleList />}
            </Panel>
            <Separator id="list-edge" className={styles['edge']} aria-label={strings.sidebar.resizeList} />
          </>
        )}
        <Panel id="panes" minSize={260}>
          <PaneArea />
        </Panel>
      </Group>
    </div>
  );
}
