import type { AlertRow } from '../../electron/contract/replies.ts';
import { notices as words } from '../strings/en-notices.ts';
import { changeAlerts, settingsOf } from './change-alerts.ts';
import { untilWords } from './describe-rules.ts';

/** Mutes an alert until a moment (milliseconds since 1970), or with null no longer; it can be taken back. */
export async function muteAlert(alert: AlertRow, until: number | null): Promise<void> {
  const notice = { ...alert.notice, mutedUntil: until };
  const message =
    until === null
      ? words.unmutedToast(alert.name)
      : words.mutedToast(alert.name, untilWords(until, Date.now()));
  await changeAlerts(
    { save: [{ id: alert.id, settings: { ...settingsOf(alert), notice } }], remove: [] },
    message,
  );
}
