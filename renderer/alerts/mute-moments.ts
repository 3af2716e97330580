import { MUTED_FOR_GOOD } from '../../electron/domain/alerts/notice-plan.ts';
import { notices as words } from '../strings/en-notices.ts';

const HOUR_MS = 3_600_000;
const MORNING = 8;

export const MUTE_CHOICES = ['hour', 'tomorrow', 'for-good'] as const;
export type MuteChoice = (typeof MUTE_CHOICES)[number];

export const muteLabels: Readonly<Record<MuteChoice, string>> = {
  hour: words.muteHour,
  tomorrow: words.muteTomorrow,
  'for-good': words.muteForGood,
};

/** When an alert that is muted at `now` notifies again: milliseconds since 1970, both. */
export function muteUntil(choice: MuteChoice, now: number): number {
  if (choice === 'hour') return now + HOUR_MS;
  if (choice === 'for-good') return MUTED_FOR_GOOD;
  const today = new Date(now);
  return new Date(today.getFullYear(), today.getMonth(), today.getDate() + 1, MORNING).getTime();
}
