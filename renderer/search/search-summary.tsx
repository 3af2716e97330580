import type { Correction } from '../../electron/contract/replies.ts';
import { strings } from '../strings/en.ts';
import { searchLiterally } from './ask.ts';
import styles from './search-summary.module.css';

/** Says that something else was searched than what was typed, and offers what was typed. */
export function CorrectionLine({ correction }: { readonly correction: Correction }) {
  return (
    <p className={styles['correction']} role="status">
      {strings.search.showing}
      <em>{correction.searched.trim()}</em>
      {'; '}
      <button type="button" className={styles['literal']} onClick={searchLiterally}>
        {strings.search.searchLiterally(correction.typed.trim())}
      </button>
    </p>
  );
}
