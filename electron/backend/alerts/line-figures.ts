import type { LineFigures } from '../../contract/replies.ts';
import type { ArticleId } from '../../domain/article.ts';

/** What each line brings, from the articles that each of them hits: how many, and how many no other line does. */
export function lineFigures(hits: readonly ReadonlySet<ArticleId>[]): LineFigures[] {
  const lines = new Map<ArticleId, number>();
  for (const found of hits) for (const id of found) lines.set(id, (lines.get(id) ?? 0) + 1);
  return hits.map((found) => {
    let only = 0;
    for (const id of found) if (lines.get(id) === 1) only += 1;
    return { articles: found.size, only };
  });
}

/** The articles that the line at this place hits; with `only`, those that no other line does. */
export function articlesOfLine(
  hits: readonly ReadonlySet<ArticleId>[],
  line: number,
  only: boolean,
): ArticleId[] {
  const others = hits.filter((_, at) => at !== line);
  const found = [...(hits[line] ?? [])];
  return only ? found.filter((id) => !others.some((other) => other.has(id))) : found;
}
