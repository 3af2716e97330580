import { useState } from 'react';
import type { QueryExplanation } from '../../electron/contract/replies.ts';
import { explainQuery } from '../../electron/domain/query/explain-query.ts';
import { parseAlias } from '../../electron/domain/query/parse-query.ts';
import { backend } from '../state/backend.ts';

/** What a line asks, at once; and once it is asked for, which of its parts the article has that it hit last. */
export function useLineExplanation(alias: string): {
  readonly sentence: string | null;
  readonly article: QueryExplanation['article'];
  readonly ask: () => void;
} {
  const [explained, setExplained] = useState<{ alias: string; article: QueryExplanation['article'] } | null>(
    null,
  );
  const parsed = parseAlias(alias);

  async function ask(): Promise<void> {
    const hit = await backend.call('alert.lineArticles', {
      aliases: [alias],
      scope: 'article',
      line: 0,
      only: false,
      offset: 0,
      limit: 1,
    });
    const id = hit.examples[0]?.id ?? null;
    const { article } = await backend.call('search.explain', { query: alias, typing: false, article: id });
    setExplained({ alias, article });
  }

  return {
    sentence: parsed.ok && parsed.query ? explainQuery(parsed.query) : null,
    article: explained?.alias === alias ? explained.article : null,
    // It is a help: the sentence stands without it.
    ask: () => void ask().catch(() => {}),
  };
}
