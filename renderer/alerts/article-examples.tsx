import type { ArticleExample } from '../../electron/contract/replies.ts';
import { MarkedText } from '../ui/marked-text.tsx';
import { shortSnippet } from '../ui/short-snippet.ts';
import styles from './article-examples.module.css';

/** As much of the text before a mark as leaves the mark in sight, in characters. */
const BEFORE_MARK = 44;

/** Articles that an alert hits, each with the place of its mention. */
export function ArticleExamples({ examples }: { readonly examples: readonly ArticleExample[] }) {
  return (
    <ul className={styles['examples']}>
      {examples.map(({ id, headline, snippet }) => (
        <li key={id} className={styles['example']}>
          <p className={styles['headline']} dir="auto">
            {headline}
          </p>
          <p className={styles['snippet']} dir="auto">
            <MarkedText {...shortSnippet(snippet, BEFORE_MARK)} />
          </p>
        </li>
      ))}
    </ul>
  );
}
