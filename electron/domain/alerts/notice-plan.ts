import type { AlertId, AlertNotice } from './alert.ts';
import { type DayPart, endOf, nextAt, type OffsetAt } from './local-day.ts';

/** What a person set for all alerts. */
export interface NoticeSettings {
  /** Whether the person is notified at all. */
  readonly on: boolean;
  /** When digests come, in minutes since local midnight. */
  readonly digestAt: number;
  /** The quiet hours of alerts that have none of their own. */
  readonly quiet: DayPart | null;
}

/** An alert with hits that nobody has been notified of, and nobody has seen. */
export interface WaitingAlert {
  readonly alert: AlertId;
  readonly hits: number;
  /** When the earliest of them was found, in milliseconds since 1970. */
  readonly since: number;
  readonly notice: AlertNotice;
  /** Paused or put away. */
  readonly resting: boolean;
  /** When the person was last notified of it, in milliseconds since 1970; null where that was never. */
  readonly noticedAt: number | null;
}

export interface ToldAlert {
  readonly alert: AlertId;
  readonly hits: number;
}

/** What is to be done at one moment with the hits that wait. Each alert is in one of the lists, or waits on. */
export interface NoticePlan {
  /** In one notification, those with the most hits first. */
  readonly tell: readonly ToldAlert[];
  /** Whether all of that comes in a digest. */
  readonly digest: boolean;
  /** Their hits count as noticed without a notification: they stand in the inbox like all others. */
  readonly pass: readonly AlertId[];
  /** When to look again, in milliseconds since 1970; null where nothing waits. */
  readonly next: number | null;
}

/** Until a person says otherwise: the last moment that a date can be. */
export const MUTED_FOR_GOOD = 8_640_000_000_000_000;

/**
 * Decides which hits a person is notified of now, and when to look again.
 *
 * What is found while an alert is muted, paused, or set to *never* passes without a notification, and so does everything while notifications are off:
 * the person asked not to hear of it, and would not want it all at once afterwards. What is held back by quiet hours, a cool-down or for a digest is told later.
 * A digest is due at the first time for digests after its earliest hit was found; where the app did not run then, as soon as it does.
 */
export function planNotices(
  waiting: readonly WaitingAlert[],
  settings: NoticeSettings,
  now: number,
  offsetAt: OffsetAt,
): NoticePlan {
  const tell: ToldAlert[] = [];
  const pass: AlertId[] = [];
  let digest = true;
  let next: number | null = null;
  for (const one of waiting) {
    if (passes(one, settings, now)) {
      pass.push(one.alert);
      continue;
    }
    const due = dueAt(one, settings, now, offsetAt);
    if (due > now) {
      next = next === null ? due : Math.min(next, due);
      continue;
    }
    tell.push({ alert: one.alert, hits: one.hits });
    if (one.notice.when === 'at-once') digest = false;
  }
  tell.sort((one, other) => other.hits - one.hits);
  return { tell, digest: digest && tell.length > 0, pass, next };
}

function passes({ notice, resting }: WaitingAlert, { on }: NoticeSettings, now: number): boolean {
  return !on || resting || notice.when === 'never' || (notice.mutedUntil !== null && notice.mutedUntil > now);
}

/** The first moment from now on at which it may be told. */
function dueAt(
  { notice, noticedAt, since }: WaitingAlert,
  { digestAt, quiet }: NoticeSettings,
  now: number,
  offsetAt: OffsetAt,
): number {
  // A clock that was put back must not keep it silent for longer than the cool-down.
  const last = noticedAt === null ? null : Math.min(noticedAt, now);
  const cooled = last === null ? now : last + notice.coolDown * 60_000;
  // The minute of a digest that was told is over, so that what still comes in it waits for the next day's.
  const from = Math.max(Math.min(since, now), last === null ? 0 : (Math.floor(last / 60_000) + 1) * 60_000);
  const told = notice.when === 'digest' ? nextAt(digestAt, from, offsetAt) : now;
  return endOfQuiet(notice.quiet ?? quiet, Math.max(now, cooled, told), offsetAt);
}

function endOfQuiet(quiet: DayPart | null, moment: number, offsetAt: OffsetAt): number {
  return quiet ? endOf(quiet, moment, offsetAt) : moment;
}
