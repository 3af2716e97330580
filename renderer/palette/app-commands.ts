import { chooseAlertFile } from '../alerts/import-alerts.ts';
import { toggleCollecting } from '../importing/collecting.ts';
import { importChosenFolder, requestPaste } from '../importing/import-actions.ts';
import { goToInbox } from '../inbox/inbox-actions.ts';
import { backUpNow } from '../settings/back-up-now.ts';
import { runCommand } from '../state/commands.ts';
import { openDialog } from '../state/dialogs.ts';
import { changeSettings } from '../state/settings.ts';
import { ALL_ARTICLES, showArticles } from '../state/view.ts';
import { commands as words } from '../strings/en-palette.ts';
import { trends } from '../strings/en-trends.ts';
import { showTrends } from '../trends/trends-store.ts';

/** Something the app does that the palette offers. */
export interface AppCommand {
  readonly label: string;
  /** As `Kbd` takes it. */
  readonly keys?: string;
  readonly run: () => void;
}

/** What the palette can do, the most used first. */
export const APP_COMMANDS: readonly AppCommand[] = [
  { label: words.paste, keys: 'Mod+V', run: requestPaste },
  { label: words.importFiles, keys: 'Mod+O', run: () => runCommand({ command: 'import-files' }) },
  { label: words.newAlert, keys: 'Mod+Shift+N', run: () => openDialog({ kind: 'alert', id: null }) },
  { label: words.manageAlerts, run: () => openDialog({ kind: 'manage-alerts' }) },
  { label: words.importAlerts, run: () => void chooseAlertFile() },
  { label: words.searchMany, run: () => openDialog({ kind: 'batch-search' }) },
  { label: words.exportAlerts, run: () => openDialog({ kind: 'export-alerts', ids: null }) },
  { label: words.search, keys: '/', run: () => runCommand({ command: 'focus-search' }) },
  { label: words.importFolder, keys: 'Mod+Shift+O', run: () => void importChosenFolder() },
  { label: words.collect, run: toggleCollecting },
  { label: words.showLibrary, keys: 'Mod+1', run: () => showArticles(ALL_ARTICLES) },
  { label: words.showInbox, keys: 'Mod+2', run: () => goToInbox() },
  { label: words.showInboxByAlert, run: () => goToInbox({ by: 'alert', state: 'unread' }) },
  { label: words.showInboxDone, run: () => goToInbox({ state: 'done' }) },
  { label: words.showInboxDismissed, run: () => goToInbox({ state: 'dismissed' }) },
  { label: words.showUnread, run: () => showArticles({ folder: 'library', unread: true }) },
  { label: words.showStarred, run: () => showArticles({ folder: 'library', starred: true }) },
  { label: words.showImports, run: () => runCommand({ command: 'show-imports' }) },
  { label: trends.command, run: () => showTrends() },
  { label: words.showTrash, run: () => showArticles({ folder: 'trash' }) },
  {
    label: words.exportAll,
    run: () => openDialog({ kind: 'export', articles: { view: ALL_ARTICLES } }),
  },
  { label: words.toggleSidebar, keys: 'Mod+B', run: () => runCommand({ command: 'toggle-sidebar' }) },
  { label: words.toggleList, keys: 'Mod+Shift+B', run: () => runCommand({ command: 'toggle-list' }) },
  { label: words.themeLight, run: () => changeSettings({ theme: 'light' }) },
  { label: words.themeDark, run: () => changeSettings({ theme: 'dark' }) },
  { label: words.themeSystem, run: () => changeSettings({ theme: 'system' }) },
  { label: words.backup, run: () => void backUpNow() },
  { label: words.settings, keys: 'Mod+,', run: () => openDialog({ kind: 'settings' }) },
  { label: words.formats, run: () => openDialog({ kind: 'formats' }) },
  { label: words.queries, run: () => openDialog({ kind: 'queries' }) },
  { label: words.shortcuts, keys: '?', run: () => openDialog({ kind: 'shortcuts' }) },
];
