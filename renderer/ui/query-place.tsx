import styles from './query-place.module.css';

interface QueryPlaceProps {
  readonly text: string;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

/** So many characters around the place are shown. */
const AROUND = 120;

/** A query with the place that cannot be understood marked; of a long one what stands around it. */
export function QueryPlace({ text, start, end }: QueryPlaceProps) {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, Math.max(end, start + 1) + AROUND);
  return (
    <code className={styles['query']} dir="auto">
      {from > 0 ? '…' : ''}
      {text.slice(from, start)}
      <mark>{text.slice(start, Math.max(end, start)) || '\u00a0'}</mark>
      {text.slice(Math.max(end, start), to)}
      {to < text.length ? '…' : ''}
    </code>
  );
}
