import {
  Archive,
  ArchiveRestore,
  CheckCheck,
  Copy,
  FileDown,
  FolderInput,
  FolderMinus,
  Pause,
  PenLine,
  Play,
  Trash2,
  TrendingUp,
} from 'lucide-react';
import type { AlertRow } from '../../electron/contract/replies.ts';
import { openDialog } from '../state/dialogs.ts';
import { alertSets as setWords } from '../strings/en-alert-sets.ts';
import { alerts as words } from '../strings/en-alerts.ts';
import { trends } from '../strings/en-trends.ts';
import { showTrends } from '../trends/trends-store.ts';
import type { MenuEntry } from '../ui/menu-entries.tsx';
import { markRead, pauseAlert } from './alert-actions.ts';
import type { AlertFolder } from './alert-folders.ts';
import { archiveAlerts, bringBackAlerts, dissolveFolder, settingsOf } from './change-alerts.ts';
import { muteEntry } from './mute-entry.tsx';

/** What can be done with an alert, for its menu. */
export function alertEntries(alert: AlertRow, onDelete: () => void): readonly MenuEntry[] {
  const edit: MenuEntry = {
    label: words.edit,
    icon: <PenLine />,
    onSelect: () => openDialog({ kind: 'alert', id: alert.id }),
  };
  const remove: MenuEntry = { label: words.delete, icon: <Trash2 />, danger: true, onSelect: onDelete };
  if (alert.archived) {
    const back = {
      label: setWords.bringBack,
      icon: <ArchiveRestore />,
      onSelect: () => void bringBackAlerts([alert]),
    };
    return [back, edit, 'separator', remove];
  }
  return [
    edit,
    { label: setWords.duplicate, icon: <Copy />, onSelect: () => duplicateAlert(alert) },
    {
      label: setWords.move,
      icon: <FolderInput />,
      onSelect: () => openDialog({ kind: 'move-alerts', ids: [alert.id] }),
    },
    alert.paused
      ? { label: words.resume, icon: <Play />, onSelect: () => void pauseAlert(alert, false) }
      : { label: words.pause, icon: <Pause />, onSelect: () => void pauseAlert(alert, true) },
    muteEntry(alert),
    {
      label: words.markAllRead,
      icon: <CheckCheck />,
      disabled: alert.unread === 0,
      onSelect: () => void markRead({ folder: 'library', alert: alert.id }),
    },
    { label: trends.menu, icon: <TrendingUp />, onSelect: () => showTrends([alert.id]) },
    'separator',
    { label: setWords.archive, icon: <Archive />, onSelect: () => void archiveAlerts([alert]) },
    remove,
  ];
}

/** What can be done with a folder of alerts. */
export function folderEntries({ name, alerts, unread }: AlertFolder): readonly MenuEntry[] {
  return [
    {
      label: setWords.rename,
      icon: <PenLine />,
      onSelect: () => openDialog({ kind: 'rename-folder', folder: name }),
    },
    {
      label: words.markAllRead,
      icon: <CheckCheck />,
      disabled: unread === 0,
      onSelect: () => void markRead({ folder: 'library', alertFolder: name }),
    },
    {
      label: setWords.exportFolder,
      icon: <FileDown />,
      onSelect: () => openDialog({ kind: 'export-alerts', ids: alerts.map(({ id }) => id) }),
    },
    {
      label: trends.menu,
      icon: <TrendingUp />,
      onSelect: () => showTrends(alerts.map(({ id }) => id)),
    },
    'separator',
    { label: setWords.archive, icon: <Archive />, onSelect: () => void archiveAlerts(alerts) },
    { label: setWords.dissolve, icon: <FolderMinus />, onSelect: () => void dissolveFolder(name) },
  ];
}

/** Opens the dialog of a new alert that is like this one. */
function duplicateAlert(alert: AlertRow): void {
  const like = { ...settingsOf(alert), name: setWords.copyOf(alert.name) };
  openDialog({ kind: 'alert', id: null, like });
}
