import type { AlertConditions, AlertNotice } from '../../electron/domain/alerts/alert.ts';
import { MUTED_FOR_GOOD, type NoticeSettings } from '../../electron/domain/alerts/notice-plan.ts';
import { languageName } from '../reading/language-name.ts';
import { notices as words } from '../strings/en-notices.ts';
import { clockOf } from '../ui/clock.ts';

/** More than these would not fit on the line. */
const NAMED = 2;

/** `22:00 to 07:00`; null where nothing is quiet. */
export function quietWords(quiet: NoticeSettings['quiet']): string | null {
  return quiet && quiet.from !== quiet.to ? `${clockOf(quiet.from)} to ${clockOf(quiet.to)}` : null;
}

/** Whether nobody is notified of it now (`now` in milliseconds since 1970). */
export function isMuted({ mutedUntil }: AlertNotice, now: number): boolean {
  return mutedUntil !== null && mutedUntil > now;
}

/** The moment at which it notifies again, for a person: `11:43`, or with the day where that is another; null for none. */
export function untilWords(mutedUntil: number, now: number): string | null {
  if (mutedUntil >= MUTED_FOR_GOOD) return null;
  const until = new Date(mutedUntil);
  const sameDay = until.toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat('en-GB', {
    ...(sameDay ? {} : { day: 'numeric', month: 'short' }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(until);
}

/** When a person hears of its hits, in one line: *At once, quiet 22:00 to 07:00*. */
export function describeNotice(notice: AlertNotice, now: number): string {
  if (isMuted(notice, now)) {
    const until = untilWords(notice.mutedUntil ?? 0, now);
    return capital(until === null ? words.mutedForGood : words.mutedUntil(until));
  }
  const { when, quiet, coolDown } = notice;
  if (when === 'never') return words.moments.never;
  return [
    words.moments[when],
    ...(quiet
      ? [quiet.from === quiet.to ? words.notQuiet : words.quietFrom(clockOf(quiet.from), clockOf(quiet.to))]
      : []),
    ...(coolDown > 0 && when === 'at-once' ? [words.atMost(words.duration(coolDown))] : []),
  ].join(', ');
}

/** What it asks of articles beside their words, in one line: *IMNA, in Persian, at least 3 mentions*. */
export function describeConditions({ sources, languages, leastMentions }: AlertConditions): string {
  const named = (values: readonly string[]): string => {
    const rest = values.length - NAMED;
    return [...values.slice(0, NAMED), ...(rest > 0 ? [words.others(rest)] : [])].join(', ');
  };
  const parts = [
    ...(sources.length > 0 ? [named(sources)] : []),
    ...(languages.length > 0 ? [named(languages.map(nameOfLanguage))] : []),
    ...(leastMentions > 1 ? [words.atLeast(leastMentions)] : []),
  ];
  if (parts.length === 0) return capital(words.anything);
  // A source is written as it is.
  return sources.length > 0 ? parts.join('; ') : capital(parts.join('; '));
}

export function nameOfLanguage(language: string): string {
  return languageName(language) || language;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
