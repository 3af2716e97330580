import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { useEffect } from 'react';
import { AlertDialog } from '../alerts/alert-dialog.tsx';
import { AlertSetDialogs } from '../alerts/alert-set-dialogs.tsx';
import { ArticleDialogs } from '../article/article-dialogs.tsx';
import { ImportSurface } from '../importing/import-surface.tsx';
import { NotRelevantDialog } from '../inbox/not-relevant-dialog.tsx';
import { Palette } from '../palette/palette.tsx';
import { QueriesDialog } from '../search/queries-dialog.tsx';
import { SettingsDialog } from '../settings/settings-dialog.tsx';
import { bridge } from '../state/bridge.ts';
import { showToast, Toasts } from '../ui/toast.tsx';
import { Shell } from './shell.tsx';
import { useCommands } from './use-commands.ts';
import { useGlobalKeys } from './use-global-keys.ts';

/** The whole page: the shell, and what lies above it. */
export function App() {
  useCommands();
  useGlobalKeys();
  useEffect(() => {
    bridge.pageReady();
    return bridge.onNotice((notice) => showToast({ message: notice.message, kind: 'problem' }));
  }, []);
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={500}>
        <Shell />
        <ImportSurface />
        <Palette />
        <AlertDialog />
        <AlertSetDialogs />
        <QueriesDialog />
        <ArticleDialogs />
        <NotRelevantDialog />
        <SettingsDialog />
        <Toasts />
      </Tooltip.Provider>
    </CSPProvider>
  );
}
