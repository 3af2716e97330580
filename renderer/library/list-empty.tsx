import { Inbox, SearchX, Trash2 } from 'lucide-react';
import type { ArticleView } from '../../electron/contract/schemas.ts';
import { typeQuery } from '../search/ask.ts';
import { openDialog } from '../state/dialogs.ts';
import { ALL_ARTICLES, isSameView, showArticles } from '../state/view.ts';
import { strings } from '../strings/en.ts';
import { queryHelp } from '../strings/en-queries.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { emptyWords } from './view-title.ts';

/** What the list says when there is nothing in it. */
export function ListEmpty({ view, query }: { readonly view: ArticleView; readonly query: string }) {
  if (query !== '') {
    return (
      <EmptyState
        icon={<SearchX />}
        title={strings.search.nothing(query)}
        actions={
          <>
            {isSameView(view, ALL_ARTICLES) ? null : (
              <Button size="small" onClick={() => showArticles(ALL_ARTICLES)}>
                {strings.search.searchAll}
              </Button>
            )}
            <Button size="small" onClick={() => typeQuery('')}>
              {strings.search.clearSearch}
            </Button>
            <Button size="small" variant="quiet" onClick={() => openDialog({ kind: 'queries' })}>
              {queryHelp.open}
            </Button>
          </>
        }
      >
        {strings.search.nothingHint}
      </EmptyState>
    );
  }
  const [title, words] = emptyWords(view);
  return (
    <EmptyState icon={view.folder === 'trash' ? <Trash2 /> : <Inbox />} title={title}>
      {words}
    </EmptyState>
  );
}
