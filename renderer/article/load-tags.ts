import type { ArticleId } from '../../electron/domain/article.ts';
import { backend } from '../state/backend.ts';

/** A tag, and how many of the chosen articles have it. */
export interface CountedTag {
  readonly tag: string;
  readonly articles: number;
}

/** Of more articles than these the tags are counted on the first ones only: each has to be asked for. */
const ASKED = 200;

/** Counts the tags over articles, the most common first. */
export function countTags(articles: readonly { readonly tags: readonly string[] }[]): readonly CountedTag[] {
  const counts = new Map<string, number>();
  for (const { tags } of articles) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([tag, count]) => ({ tag, articles: count }))
    .sort((a, b) => b.articles - a.articles || a.tag.localeCompare(b.tag));
}

/** The tags of these articles. Rejects with the library's failure. */
export async function loadTags(ids: readonly ArticleId[]): Promise<readonly CountedTag[]> {
  const opened = await Promise.all(
    ids.slice(0, ASKED).map((id) => backend.call('article.open', { id, query: '' })),
  );
  return countTags(opened.map(({ article }) => article));
}
