import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EarlierItem } from '../../storage/import-item-store.ts';
import { chunksOf } from '../slices.ts';
import { trashFew } from '../trash.ts';
import type { EarlierResults } from './earlier-results.ts';
import type { Active } from './import-account.ts';
import type { PendingEntries } from './pending-entries.ts';
import type { FileEnd } from './run-file.ts';
import type { ResultsContext } from './store-results.ts';

/** Lines in one transaction, so that others are answered in between. */
const CHUNK = 200;

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
  const { earlier, controller } = current;
  const before = earlier.get(file);
  if (!before?.replaces || failure) return;
  await new Promise<void>((stored) => {
    pending.add({ active: current, file, results: [], packs: [], stored });
    controller.signal.addEventListener('abort', () => stored(), { once: true });
  });
  await putAway(context, current, file, before);
}

/**
 * What a file gave before and does not give now goes into the trash and out of the report, both in one transaction; what a person has
 * changed, starred or tagged is kept, and its line says so. Where the import ends meanwhile the next reading of the file goes on with it.
 */
async function putAway(
  context: ResultsContext,
  { id, controller }: Active,
  file: number,
  earlier: EarlierResults,
): Promise<void> {
  const { library } = context;
  const isKept = ({ article }: EarlierItem): boolean => {
    const record = library.articles.record(article);
    return record !== null && record.trashedAt === null && record.touchedAt !== null;
  };
  for (const chunk of chunksOf(earlier.unclaimed(), CHUNK)) {
    if (controller.signal.aborted) return;
    library.write('full', () => {
      const kept: number[] = [];
      const gone: EarlierItem[] = [];
      for (const item of chunk) {
        if (isKept(item)) kept.push(item.position);
        else gone.push(item);
      }
      trashFew(
        context,
        gone.map(({ article }) => article),
      );
      library.imports.dropItems(
        id,
        file,
        gone.map(({ position }) => position),
      );
      library.imports.markKept(id, file, kept);
    });
    await nextTurn();
  }
  if (controller.signal.aborted) return;
  library.write('full', () => library.imports.setReplaced(id, file, false));
}
