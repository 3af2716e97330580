import { useEffect, useState } from 'react';
import type { QueryExplanation } from '../../electron/contract/replies.ts';
import { backend } from '../state/backend.ts';
import { panesStore } from '../state/panes.ts';
import { useStore } from '../state/store.ts';
import { askStore } from './ask.ts';

/**
 * What the present query asks, and which of its parts the article has that was opened last, once the query has rested; null
 * until that is known, and where nothing is asked.
 */
export function useExplanation(): QueryExplanation | null {
  const { query, typing, correct } = useStore(askStore);
  const { active, left, right } = useStore(panesStore);
  const article = active === 'left' ? left : right;
  const [explained, setExplained] = useState<{
    readonly query: string;
    readonly explanation: QueryExplanation;
  } | null>(null);
  const rests = correct && query.trim() !== '';

  useEffect(() => {
    if (!rests) return;
    const abort = new AbortController();
    backend.call('search.explain', { query, typing, article }, abort.signal).then(
      (explanation) => setExplained({ query, explanation }),
      // It is a help: what is wrong, the search itself says.
      () => {},
    );
    return () => abort.abort();
  }, [query, typing, article, rests]);

  return rests && explained?.query === query ? explained.explanation : null;
}
