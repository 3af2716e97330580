import { useMemo } from 'react';
import type { BatchHit } from '../../electron/contract/replies.ts';
import { type BatchQuery, type BatchResult, parseBatchQuery } from '../../electron/domain/query/batch.ts';
import { batch as words } from '../strings/en-batch.ts';
import { QueryPlace } from '../ui/query-place.tsx';
import styles from './batch-dialog.module.css';

/** More are in the files. */
const ROWS_SHOWN = 300;

interface BatchQueriesProps {
  readonly queries: readonly BatchQuery[];
  /** By query; null before they are searched for. */
  readonly results: readonly BatchResult[] | null;
}

/** The queries of a batch: those that cannot be understood first, with the place; the others with what they found. */
export function BatchQueries({ queries, results }: BatchQueriesProps) {
  const rows = useMemo(() => {
    const all = queries.map((asked, at) => {
      const result = results?.[at];
      if (result) return { asked, found: result.found, problem: result.problem };
      const parsed = parseBatchQuery(asked.query);
      return { asked, found: null, problem: parsed.ok ? null : parsed.problem };
    });
    return [...all.filter(({ problem }) => problem), ...all.filter(({ problem }) => !problem)];
  }, [queries, results]);
  const failed = rows.filter(({ problem }) => problem).length;
  return (
    <section>
      {failed > 0 ? <p className={styles['failed']}>{words.failed(failed)}</p> : null}
      <ul className={styles['rows']} aria-label={words.queries}>
        {rows.slice(0, ROWS_SHOWN).map(({ asked, found, problem }) => (
          <li key={asked.row} className={styles['row']}>
            <div className={styles['query']}>
              {asked.name === '' ? null : <bdi className={styles['name']}>{asked.name}</bdi>}
              {problem ? (
                <>
                  <p className={styles['problem']}>{words.at(problem.message, problem.start)}</p>
                  <QueryPlace text={asked.query} start={problem.start} end={problem.end} />
                </>
              ) : (
                <code dir="auto">{asked.query}</code>
              )}
            </div>
            <span className={styles['count']}>
              {problem || found === null ? words.row(asked.row) : words.articles(found)}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > ROWS_SHOWN ? (
        <p className={styles['more']}>{words.more(rows.length - ROWS_SHOWN)}</p>
      ) : null}
    </section>
  );
}

/** The first articles that were found. */
export function BatchFirstHits({ hits }: { readonly hits: readonly BatchHit[] }) {
  if (hits.length === 0) return null;
  return (
    <section className={styles['first']}>
      <h3>{words.first}</h3>
      <ul className={styles['rows']} aria-label={words.first}>
        {hits.map(({ query, name, article, headline, source, snippet }) => (
          <li key={`${query} ${article}`} className={styles['hit']}>
            <p className={styles['headline']} dir="auto">
              {headline}
            </p>
            <p className={styles['snippet']} dir="auto">
              {snippet}
            </p>
            <p className={styles['from']}>
              {[name || query, source].filter((part) => part !== '').join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
