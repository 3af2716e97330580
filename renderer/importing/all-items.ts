import type { ArticleId, ImportId } from '../../electron/domain/article.ts';
import { backend } from '../state/backend.ts';

const PAGE = 1_000;

/**
 * The articles that an import brought in, those with a text in their name or headline, asked for a page at a time. Rejects
 * with the library's failure.
 */
export async function importedArticles(id: ImportId, text = ''): Promise<readonly ArticleId[]> {
  const articles: ArticleId[] = [];
  const asking = { id, outcome: 'imported', text, limit: PAGE } as const;
  for (let offset = 0; ; offset += PAGE) {
    const items = await backend.call('import.items', { ...asking, offset });
    for (const item of items) if (item.article !== null) articles.push(item.article);
    if (items.length < PAGE) return articles;
  }
}
