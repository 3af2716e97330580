import type { ReactNode } from 'react';
import type { InboxGroup } from '../../electron/contract/inbox.ts';
import type { AlertRow } from '../../electron/contract/replies.ts';
import { formatPublished, toLocalIso } from '../library/format-date.ts';
import { inbox as words } from '../strings/en-inbox.ts';
import { AlertDot } from '../ui/alert-dot.tsx';
import styles from './inbox-heading.module.css';

export interface InboxHeadingProps {
  readonly group: InboxGroup;
  readonly alert: AlertRow | undefined;
  readonly top: number;
  /** What is worth saying of the whole group, such as that it is many more than usual. */
  readonly note?: ReactNode;
}

const DAY_MS = 86_400_000;

/** `Today`, `Yesterday` or the date. */
export function dayName(day: string, now: number): string {
  if (day === toLocalIso(now).slice(0, 10)) return words.today;
  // Noon of today less a day is yesterday, also where the clocks changed at night.
  const noon = new Date(now).setHours(12);
  if (day === toLocalIso(noon - DAY_MS).slice(0, 10)) return words.yesterday;
  return formatPublished(day);
}

/** The heading above the entries of a day or of an alert. */
export function InboxHeading({ group, alert, top, note }: InboxHeadingProps) {
  const name = group.day === null ? (alert?.name ?? '') : dayName(group.day, Date.now());
  return (
    <div className={styles['heading']} role="presentation" style={{ transform: `translateY(${top}px)` }}>
      {alert ? <AlertDot color={alert.color} /> : null}
      <bdi className={styles['name']}>{name}</bdi>
      <span className={styles['count']}>{group.entries.toLocaleString('en')}</span>
      {note ? <span className={styles['note']}>{note}</span> : null}
    </div>
  );
}
