import type { InboxEntryKey } from '../../electron/contract/inbox.ts';
import type { RequestArgument } from '../../electron/contract/ipc.ts';
import type { AlertRow } from '../../electron/contract/replies.ts';
import type { AlertId, AlertSettings } from '../../electron/domain/alerts/alert.ts';
import type { DismissalReason } from '../../electron/domain/alerts/hit-state.ts';
import { backend, errorMessage } from '../state/backend.ts';
import { dismissing, inbox as words } from '../strings/en-inbox.ts';
import { showToast } from '../ui/toast.tsx';
import { offerUndo } from './inbox-actions.ts';

/** Saves an alert and resolves when it has looked through the library, so that all its hits are there again. */
async function saveAndLookBack(alert: AlertId, settings: AlertSettings): Promise<void> {
  const saved = await backend.call('alert.save', { id: alert, settings });
  if (saved.lookingBack === null) return;
  await new Promise<void>((resolve, reject) => {
    const look = (rows: readonly AlertRow[]): void => {
      if (rows.find(({ id }) => id === alert)?.lookingBack) return;
      stop();
      resolve();
    };
    const stop = backend.on('alerts.changed', ({ alerts }) => look(alerts));
    // It may have ended before anybody listened.
    backend.call('alert.list').then(look, (error: unknown) => {
      stop();
      reject(error);
    });
  });
}

/** Puts hits out as not relevant and narrows the alert; both are taken back together, with what was made of the hits that went. */
export async function dismissAndNarrow(
  entries: readonly InboxEntryKey[],
  reason: DismissalReason,
  alert: Pick<AlertRow, 'id' | 'name'>,
  reach: RequestArgument<'inbox.narrow'>['reach'],
): Promise<void> {
  try {
    const dismissed = await backend.call('inbox.dismiss', { entries: [...entries], reason });
    const { before, gone } = await backend.call('inbox.narrow', { alert: alert.id, reach });
    offerUndo(dismissing.narrowed(alert.name), async () => {
      await saveAndLookBack(alert.id, before);
      await backend.call('inbox.put', { hits: [...gone, ...dismissed] });
    });
  } catch (error) {
    showToast({ message: words.failed, detail: errorMessage(error), kind: 'problem' });
  }
}
