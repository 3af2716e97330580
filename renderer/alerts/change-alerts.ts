import type { AlertRow } from '../../electron/contract/replies.ts';
import type { AlertChange } from '../../electron/contract/schemas.ts';
import type { AlertSettings } from '../../electron/domain/alerts/alert.ts';
import { alertsStore } from '../state/alerts.ts';
import { backend, errorMessage } from '../state/backend.ts';
import { changeSettings, settingsStore } from '../state/settings.ts';
import { ALL_ARTICLES, showArticles, viewStore } from '../state/view.ts';
import { alertSets as setWords } from '../strings/en-alert-sets.ts';
import { alerts as words } from '../strings/en-alerts.ts';
import { showToast } from '../ui/toast.tsx';

/** What the library is told of an alert: all that a person says of it. */
export function settingsOf(alert: AlertSettings): AlertSettings {
  const { name, color, aliases, scope, paused, conditions, notice, folder, archived } = alert;
  return { name, color, aliases, scope, paused, conditions, notice, folder, archived };
}

function fail(error: unknown): void {
  showToast({ message: words.failed, detail: errorMessage(error), kind: 'problem' });
}

/** Makes a change of alerts and says so, with a way to take it back. False where it failed, which a person is told. */
export async function changeAlerts(change: AlertChange, message: string): Promise<boolean> {
  try {
    const back = await backend.call('alert.change', change);
    showToast({
      message,
      action: {
        label: words.undo,
        onSelect: () => void backend.call('alert.change', back).catch(fail),
      },
    });
    return true;
  } catch (error) {
    fail(error);
    return false;
  }
}

function withChanges(alerts: readonly AlertRow[], changes: Partial<AlertSettings>): AlertChange {
  const save = alerts.map((alert) => ({ id: alert.id, settings: { ...settingsOf(alert), ...changes } }));
  return { save, remove: [] };
}

/** Puts alerts into a folder, or (empty) out of theirs. */
export function moveAlerts(alerts: readonly AlertRow[], folder: string): Promise<boolean> {
  const moving = alerts.filter((alert) => alert.folder !== folder);
  if (moving.length === 0) return Promise.resolve(true);
  return changeAlerts(withChanges(moving, { folder }), setWords.moved(moving, folder));
}

/** Puts alerts away: they hit nothing new. */
export async function archiveAlerts(alerts: readonly AlertRow[]): Promise<void> {
  const leaving = alerts.filter(({ archived }) => !archived);
  if (leaving.length === 0) return;
  await changeAlerts(withChanges(leaving, { archived: true }), setWords.archived(leaving));
}

/** Brings archived alerts back, which then look at what came meanwhile. */
export async function bringBackAlerts(alerts: readonly AlertRow[]): Promise<void> {
  const coming = alerts.filter(({ archived }) => archived);
  if (coming.length === 0) return;
  await changeAlerts(withChanges(coming, { archived: false }), setWords.broughtBack(coming));
}

/** Stops watching for alerts, or goes on. */
export async function pauseAlerts(alerts: readonly AlertRow[], paused: boolean): Promise<void> {
  const changing = alerts.filter((alert) => alert.paused !== paused);
  if (changing.length === 0) return;
  await changeAlerts(withChanges(changing, { paused }), setWords.paused(changing, paused));
}

/** Deletes alerts; for some seconds they can be brought back as they were. */
export async function deleteAlerts(alerts: readonly AlertRow[]): Promise<void> {
  const remove = alerts.map(({ id }) => id);
  if (!(await changeAlerts({ save: [], remove }, setWords.deleted(alerts)))) return;
  const shown = viewStore.get();
  if (shown.kind === 'articles' && shown.view.alert !== undefined && remove.includes(shown.view.alert))
    showArticles(ALL_ARTICLES);
}

function inFolder(folder: string): readonly AlertRow[] {
  return alertsStore.get().filter((alert) => alert.folder === folder);
}

function follow(folder: string, to: string): void {
  const shown = viewStore.get();
  if (shown.kind !== 'articles' || shown.view.alertFolder !== folder) return;
  showArticles(to === '' ? ALL_ARTICLES : { folder: 'library', alertFolder: to });
}

/** Gives a folder another name; where there is one of that name, the two become one. */
export async function renameFolder(folder: string, name: string): Promise<boolean> {
  if (folder === name) return true;
  const alerts = inFolder(folder);
  if (!(await changeAlerts(withChanges(alerts, { folder: name }), setWords.renamed(folder, name))))
    return false;
  const { sidebar } = settingsStore.get();
  if (sidebar.foldedFolders.includes(folder)) {
    const others = sidebar.foldedFolders.filter((one) => one !== folder && one !== name);
    changeSettings({ sidebar: { ...sidebar, foldedFolders: [...others, name] } });
  }
  follow(folder, name);
  return true;
}

/** Takes all alerts out of a folder, which is then no more. */
export async function dissolveFolder(folder: string): Promise<void> {
  if (await changeAlerts(withChanges(inFolder(folder), { folder: '' }), setWords.dissolved(folder)))
    follow(folder, '');
}
