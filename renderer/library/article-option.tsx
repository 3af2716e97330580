import { Star } from 'lucide-react';
import { memo } from 'react';
import type { AlertRow, ArticleRow } from '../../electron/contract/replies.ts';
import { groupText } from '../reading/group-line.tsx';
import { textDirection } from '../reading/text-direction.ts';
import { strings } from '../strings/en.ts';
import { groupWords } from '../strings/en-groups.ts';
import { MarkedText } from '../ui/marked-text.tsx';
import { shortSnippet } from '../ui/short-snippet.ts';
import styles from './article-option.module.css';
import { formatPublished, formatShort, toLocalIso } from './format-date.ts';

export interface ArticleOptionProps {
  readonly id: string;
  /** Undefined while it is not loaded. */
  readonly row: ArticleRow | undefined;
  readonly index: number;
  readonly total: number;
  readonly top: number;
  readonly selected: boolean;
  readonly current: boolean;
  readonly alerts: ReadonlyMap<number, AlertRow>;
  /** The alert whose mentions are marked; else the marks are those of the search. */
  readonly marking: AlertRow | undefined;
}

/** As much of a snippet before its first mark as leaves the mark in sight on one line, in characters. */
const BEFORE_MARK = 26;

function dates(row: ArticleRow): { short: string; long: string } {
  if (row.published) {
    return { short: formatShort(row.published, new Date()), long: formatPublished(row.published) };
  }
  const imported = toLocalIso(row.importedAt);
  return {
    short: strings.list.importedShort(formatShort(imported, new Date())),
    long: strings.list.imported(formatPublished(imported)),
  };
}

/** What a screen reader says for a row: the headline first, then what the eye sees around it. */
function optionName(row: ArticleRow, date: string, alerts: readonly AlertRow[]): string {
  const parts = [
    row.headline || strings.list.noHeadline,
    row.source,
    date,
    row.read ? '' : strings.list.unread,
    row.starred ? strings.list.starred : '',
    row.hindrance ? strings.reading.hindrance[row.hindrance] : '',
    row.group ? groupText(row.group) : '',
    ...alerts.map((alert) => alert.name),
  ];
  return parts.filter(Boolean).join(', ');
}

/** One line of the list. */
export const ArticleOption = memo(function ArticleOption(props: ArticleOptionProps) {
  const { id, row, index, total, top, selected, current, alerts, marking } = props;
  const place = { transform: `translateY(${top}px)` };
  if (!row) {
    return (
      // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active option
      <div
        id={id}
        role="option"
        aria-selected={false}
        aria-label={strings.list.loading}
        className={styles['row']}
        style={place}
      >
        <div className={styles['waiting']} />
      </div>
    );
  }
  const hits = row.alerts.flatMap((alert) => alerts.get(alert) ?? []);
  const date = dates(row);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus, also when a row under it goes away
    <div
      id={id}
      role="option"
      aria-selected={selected}
      aria-label={optionName(row, date.long, hits)}
      aria-posinset={index + 1}
      aria-setsize={total}
      draggable
      className={styles['row']}
      style={place}
      data-index={index}
      data-unread={row.read ? undefined : ''}
      data-current={current ? '' : undefined}
    >
      <div className={styles['bars']}>
        {hits.map((alert) => (
          <span key={alert.id} data-alert-color={alert.color} title={alert.name} />
        ))}
      </div>
      <div className={styles['meta']}>
        <span className={styles['source']}>
          <bdi>{row.source || row.place}</bdi>
        </span>
        {row.hindrance ? (
          <span className={styles['hindrance']} data-hindrance={row.hindrance}>
            {strings.reading.hindrance[row.hindrance]}
          </span>
        ) : null}
        {row.group ? (
          <span className={styles['group']} data-role={row.group.role}>
            {row.group.role === 'main' ? groupText(row.group) : groupWords.roles[row.group.role]}
          </span>
        ) : null}
        {row.starred ? <Star className={styles['star']} aria-hidden /> : null}
        <time className={styles['date']} title={date.long}>
          {date.short}
        </time>
      </div>
      <div className={styles['text']} dir={textDirection(row.headline)} lang={row.language || undefined}>
        <div className={styles['headline']}>
          <MarkedText
            text={row.headline || strings.list.noHeadline}
            marks={row.headlineMarks}
            alert={marking}
          />
        </div>
        <div className={styles['snippet']} dir={textDirection(row.snippet.text)}>
          <MarkedText {...shortSnippet(row.snippet, BEFORE_MARK)} alert={marking} />
        </div>
      </div>
    </div>
  );
});
