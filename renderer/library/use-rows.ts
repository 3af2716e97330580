import { useEffect, useState } from 'react';
import type { ArticleView } from '../../electron/contract/schemas.ts';
import { type Ask, askStore } from '../search/ask.ts';
import { backend, errorMessage } from '../state/backend.ts';
import { libraryVersionStore } from '../state/library.ts';
import { useStore } from '../state/store.ts';
import { strings } from '../strings/en.ts';
import { showToast } from '../ui/toast.tsx';
import { createRowSource, type RowSource } from './row-source.ts';

function tell(error: unknown): void {
  // While the library is being started again a banner says so, and the list is loaded anew afterwards.
  if (error instanceof Error && 'code' in error && error.code === 'backend-gone') return;
  showToast({ message: strings.list.failed, detail: errorMessage(error), kind: 'problem' });
}

/** The rows of this view under what stands in the search field, kept current with the library. */
export function useRows(view: ArticleView, sort: 'relevance' | 'date'): { source: RowSource; ask: Ask } {
  const ask = useStore(askStore);
  const version = useStore(libraryVersionStore);
  const [source] = useState(() =>
    createRowSource((request, signal) => backend.call('search.run', request, signal), tell),
  );
  const key = JSON.stringify(view);
  useEffect(() => {
    const searching = ask.query.trim() !== '';
    source.ask({
      view: JSON.parse(key) as ArticleView,
      query: ask.query,
      typing: ask.typing,
      correct: ask.correct,
      sort: searching ? sort : 'date',
    });
  }, [source, key, ask, sort]);
  useEffect(() => {
    if (version > 0) source.reload();
  }, [source, version]);
  return { source, ask };
}
