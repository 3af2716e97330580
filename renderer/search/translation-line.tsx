import type { Translation } from '../../electron/domain/query/translate-query.ts';
import { queryHelp as words } from '../strings/en-queries.ts';
import { finishQuery } from './ask.ts';
import styles from './translation-line.module.css';

/** Offers a query that was written for another program in our language. */
export function TranslationLine({ translation }: { readonly translation: Translation }) {
  const { query, left } = translation;
  return (
    <p className={styles['line']} role="status">
      {words.translation}
      <code className={styles['query']} dir="auto">
        {query}
      </code>
      {left.length > 0 ? <span>{words.left(left)} </span> : null}
      <button type="button" className={styles['use']} onClick={() => finishQuery(query)}>
        {words.translate}
      </button>
    </p>
  );
}
