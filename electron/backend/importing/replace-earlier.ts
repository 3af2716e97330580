import type { ImportId } from '../../domain/article.ts';
import type { EarlierItem } from '../../storage/import-item-store.ts';
import { trashArticles } from '../trash.ts';
import type { EarlierResults } from './earlier-results.ts';
import type { Active } from './import-account.ts';
import type { PendingEntries } from './pending-entries.ts';
import type { FileEnd } from './run-file.ts';
import type { ResultsContext } from './store-results.ts';

/**
 * At the end of a file that was read again with other columns: once all that it gives is stored, what it does not give any more is put
 * away. A file that broke off has not given everything, so that all stays.
 */
export async function replaceEarlier(
  context: ResultsContext,
  pending: PendingEntries,
  current: Active,
  file: number,
  { failure }: FileEnd,
): Promise<void> {
  const { id, earlier, controller } = current;
  const before = earlier.get(file);
  if (!before?.replaces || failure) return;
  await new Promise<void>((stored) => {
    pending.add({ active: current, file, results: [], packs: [], stored });
    controller.signal.addEventListener('abort', () => stored(), { once: true });
  });
  if (!controller.signal.aborted) await putAway(context, id, file, before);
}

/**
 * What a file gave before and does not give now goes into the trash and out of the report; what
 * a person has changed, starred or tagged is kept, and its line says so.
 */
async function putAway(
  context: ResultsContext,
  id: ImportId,
  file: number,
  earlier: EarlierResults,
): Promise<void> {
  const { library } = context;
  const left = earlier.unclaimed();
  const isKept = (article: number): boolean => {
    const record = library.articles.record(article);
    return record !== null && record.trashedAt === null && record.touchedAt !== null;
  };
  const kept: EarlierItem[] = [];
  const gone: EarlierItem[] = [];
  for (const item of left) (item.present && isKept(item.article) ? kept : gone).push(item);
  await trashArticles(
    context,
    gone.map(({ article }) => article),
  );
  library.write('full', () => {
    const positions = (items: readonly EarlierItem[]): number[] => items.map(({ position }) => position);
    library.imports.dropItems(id, file, positions(gone));
    library.imports.markKept(id, file, positions(kept));
    library.imports.setReplaced(id, file, false);
  });
}
