import { looksLikeAlertSet } from '../../electron/domain/alerts/alert-set.ts';
import { backend, errorMessage } from '../state/backend.ts';
import { bridge } from '../state/bridge.ts';
import { openDialog } from '../state/dialogs.ts';
import { alertSets as words } from '../strings/en-alert-sets.ts';
import { showToast } from '../ui/toast.tsx';

async function readGranted(choose: () => Promise<string | null>): Promise<void> {
  try {
    const grant = await choose();
    if (grant !== null)
      openDialog({ kind: 'import-alerts', set: await backend.call('alert.readSet', { grant }) });
  } catch (error) {
    showToast({ message: words.notImported, detail: errorMessage(error), kind: 'problem' });
  }
}

/** Lets the person choose a file of alerts and shows what it would change. */
export function chooseAlertFile(): Promise<void> {
  return readGranted(() => bridge.chooseSheet('alerts'));
}

/** So much of a file tells what it is, in bytes. */
const BEGINNING = 4_096;

/** Whether what was dropped is one file of alerts that Wirewatch wrote, rather than articles. */
export async function isAlertFile(files: readonly File[]): Promise<boolean> {
  const [file] = files;
  if (!file || files.length > 1) return false;
  try {
    return looksLikeAlertSet(await file.slice(0, BEGINNING).text());
  } catch {
    // A folder, or a file that cannot be read: the import says so.
    return false;
  }
}

/** Shows what a dropped file of alerts would change. */
export function importAlertFile(file: File): Promise<void> {
  return readGranted(() => bridge.grantDropped([file]));
}
