import { backend, errorMessage } from '../state/backend.ts';
import { settings as words } from '../strings/en-settings.ts';
import { showToast } from '../ui/toast.tsx';

/** Makes a checked copy of the library at once and says how that went. True when it is made. */
export async function backUpNow(): Promise<boolean> {
  try {
    await backend.call('backup.make');
    showToast({ message: words.backedUp });
    return true;
  } catch (error) {
    showToast({ message: words.backupFailed, detail: errorMessage(error), kind: 'problem' });
    return false;
  }
}
