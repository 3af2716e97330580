import type { ArticleId } from '../../domain/article.ts';
import type { Library } from '../../storage/library.ts';
import { type AskedAlert, findCandidates } from './candidates.ts';
import { lookThrough } from './look-through.ts';

/**
 * All articles outside the trash that an alert hits: the index names the candidates, the matcher decides where
 * the index cannot. `onFound` is told how many there are so far. Works in slices; throws an `AbortError` once the signal is aborted.
 */
export async function articlesHitBy(
  library: Library,
  alert: AskedAlert,
  signal: AbortSignal,
  onFound: (soFar: number) => void = () => {},
): Promise<Set<ArticleId>> {
  const { ids, certain } = await findCandidates(library, alert, library.articles.lastId(), signal, (soFar) =>
    onFound(soFar.certain.size),
  );
  const found = new Set(certain);
  const doubtful = ids.filter((id) => !certain.has(id));
  await lookThrough(library, alert, doubtful, signal, (hits) => {
    for (const { article } of hits) found.add(article);
    onFound(found.size);
  });
  return found;
}
