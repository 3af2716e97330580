import { Check } from 'lucide-react';
import { memo } from 'react';
import type { InboxEntry } from '../../electron/contract/inbox.ts';
import type { AlertRow } from '../../electron/contract/replies.ts';
import { formatPublished, formatShort, toLocalIso } from '../library/format-date.ts';
import { groupText } from '../reading/group-line.tsx';
import { textDirection } from '../reading/text-direction.ts';
import { strings } from '../strings/en.ts';
import { reasonShort, inbox as words } from '../strings/en-inbox.ts';
import { SpikeMark } from '../trends/spike-mark.tsx';
import { AlertDot } from '../ui/alert-dot.tsx';
import { ColoredText } from './colored-text.tsx';
import styles from './inbox-option.module.css';
import { shortMarked } from './short-marked.ts';

export interface InboxOptionProps {
  readonly id: string;
  /** Undefined while it is not loaded. */
  readonly entry: InboxEntry | undefined;
  readonly place: number;
  readonly total: number;
  readonly top: number;
  readonly selected: boolean;
  /** It has a mark of its own, beside being current. */
  readonly marked: boolean;
  readonly current: boolean;
  /** The heading above it names its alert. */
  readonly byAlert: boolean;
  readonly alerts: ReadonlyMap<number, AlertRow>;
}

/** As much of a snippet before its first mark as leaves the mark in sight on one line, in characters. */
const BEFORE_MARK = 26;

function dates({ published, importedAt }: InboxEntry): { short: string; long: string } {
  if (published) return { short: formatShort(published, new Date()), long: formatPublished(published) };
  const imported = toLocalIso(importedAt);
  return {
    short: strings.list.importedShort(formatShort(imported, new Date())),
    long: strings.list.imported(formatPublished(imported)),
  };
}

function named(ids: readonly number[], alerts: ReadonlyMap<number, AlertRow>): readonly AlertRow[] {
  return ids.flatMap((id) => alerts.get(id) ?? []);
}

/** What a screen reader says: the headline first, then what the eye sees around it. */
function optionName(
  entry: InboxEntry,
  date: string,
  own: readonly AlertRow[],
  others: readonly AlertRow[],
): string {
  const reason = entry.hits[0]?.dismissed;
  return [
    entry.headline || strings.list.noHeadline,
    entry.source,
    date,
    reason ? reasonShort[reason] : words.said[entry.state],
    entry.hindrance ? strings.reading.hindrance[entry.hindrance] : '',
    entry.group ? groupText(entry.group) : '',
    own.length > 0 ? words.hitBy(own.map(({ name }) => name)) : '',
    others.length > 0 ? words.alsoHitBy(others.map(({ name }) => name)) : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** One line of the inbox. */
export const InboxOption = memo(function InboxOption(props: InboxOptionProps) {
  const { id, entry, place, total, top, selected, marked, current, byAlert, alerts } = props;
  const where = { transform: `translateY(${top}px)` };
  if (!entry) {
    return (
      // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active option
      <div
        id={id}
        role="option"
        aria-selected={selected}
        aria-label={words.loading}
        className={styles['row']}
        style={where}
        data-place={place}
      >
        <div className={styles['waiting']} />
      </div>
    );
  }
  const own = named(
    entry.hits.map(({ alert }) => alert),
    alerts,
  );
  const others = named(entry.others, alerts);
  const date = dates(entry);
  const snippet = shortMarked(entry.snippet, BEFORE_MARK);
  const reason = entry.hits[0]?.dismissed;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus, also when a row under it goes away
    <div
      id={id}
      role="option"
      aria-selected={selected}
      aria-label={optionName(entry, date.long, own, others)}
      aria-posinset={place + 1}
      aria-setsize={total}
      draggable
      className={styles['row']}
      style={where}
      data-place={place}
      data-state={entry.state}
      data-current={current ? '' : undefined}
    >
      <div className={styles['bars']}>
        {own.map((alert) => (
          <span key={alert.id} data-alert-color={alert.color} />
        ))}
      </div>
      <div className={styles['meta']}>
        {marked ? <Check className={styles['check']} aria-hidden /> : null}
        <span className={styles['source']}>
          <bdi>{entry.source || entry.place}</bdi>
        </span>
        {entry.hindrance ? (
          <span className={styles['hindrance']} data-hindrance={entry.hindrance}>
            {strings.reading.hindrance[entry.hindrance]}
          </span>
        ) : null}
        <time className={styles['date']} title={date.long}>
          {date.short}
        </time>
      </div>
      <div className={styles['text']} dir={textDirection(entry.headline)} lang={entry.language || undefined}>
        <div className={styles['headline']}>
          {entry.headline ? (
            <ColoredText text={entry.headline} marks={entry.headlineMarks} alerts={alerts} />
          ) : (
            strings.list.noHeadline
          )}
        </div>
        <div className={styles['snippet']} dir={textDirection(snippet.text)}>
          <ColoredText {...snippet} alerts={alerts} />
        </div>
      </div>
      <div className={styles['alerts']}>
        {(byAlert ? [] : own).map((alert) => (
          <span key={alert.id} className={styles['alert']}>
            <AlertDot color={alert.color} />
            <bdi>{alert.name}</bdi>
            <SpikeMark alert={alert} />
          </span>
        ))}
        {reason ? <span className={styles['reason']}>{reasonShort[reason]}</span> : null}
        {others.map((alert) => (
          <span key={alert.id} className={styles['alert']} data-other>
            <AlertDot color={alert.color} />
            <bdi>{alert.name}</bdi>
          </span>
        ))}
        {entry.group ? <span className={styles['group']}>{groupText(entry.group)}</span> : null}
      </div>
    </div>
  );
});
