import { Ban, Clock } from 'lucide-react';
import type { ArticleDetails } from '../../electron/domain/article-details.ts';
import { formatPublished } from '../library/format-date.ts';
import { strings } from '../strings/en.ts';
import styles from './article-details.module.css';

interface DetailsProps {
  readonly details: ArticleDetails | undefined;
}

/** Says that an item should not be used, where its agency has said so. */
export function HindranceNotice({ details }: DetailsProps) {
  const status = details?.status;
  if (status === undefined || status === 'usable') return null;
  return (
    <p className={styles['hindrance']} data-hindrance={status} role="note">
      {status === 'canceled' ? <Ban aria-hidden /> : <Clock aria-hidden />}
      <strong>{strings.reading.hindrance[status]}</strong>
      <span>{strings.reading.hindranceHint[status]}</span>
    </p>
  );
}

/** What an agency's file said beyond the metadata, each with its name. */
export function ArticleDetailsList({
  details = {},
  published,
}: DetailsProps & {
  /** Once a date is set, the one that nobody could read says nothing more. */
  readonly published: string;
}) {
  const { slugline, section, keywords, urgency, version, embargo, printedDate, note } = details;
  const shown: readonly (readonly [string, string | undefined])[] = [
    [strings.reading.slugline, slugline],
    [strings.reading.section, section],
    [strings.reading.keywords, keywords?.join(', ')],
    [strings.reading.urgency, urgency?.toString()],
    [strings.reading.version, version],
    [strings.reading.embargo, embargo && formatPublished(embargo)],
    [strings.reading.printedDate, published === '' ? printedDate : undefined],
    [strings.reading.note, note],
  ];
  const known = shown.filter(([, value]) => value);
  if (known.length === 0) return null;
  return (
    <dl className={styles['list']} aria-label={strings.reading.details}>
      {known.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
