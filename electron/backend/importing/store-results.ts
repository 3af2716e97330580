import type { HitCount } from '../../contract/ipc.ts';
import type { ParsedArticle, ParseFailure } from '../../contract/parser-messages.ts';
import type { AlertId } from '../../domain/alerts/alert.ts';
import type { ArticleId, ImportId } from '../../domain/article.ts';
import type { NewImportItem } from '../../storage/import-store.ts';
import type { Library } from '../../storage/library.ts';
import type { OriginalPlace } from '../../storage/original-store.ts';
import type { AlertBook } from '../alerts/alert-book.ts';
import type { ArticleCache } from '../article-cache.ts';
import type { Grouper } from '../grouping/grouper.ts';
import { restoreArticle } from '../trash.ts';
import type { EarlierResults } from './earlier-results.ts';
import { refreshArticle } from './refresh-article.ts';

export interface ResultsContext {
  readonly library: Library;
  readonly cache: ArticleCache;
  readonly alerts: AlertBook;
  readonly grouper: Grouper;
  readonly now: () => number;
}

/** New articles by the alert that hit them. */
export type NewHits = Map<AlertId, number>;

export interface FileResults {
  readonly importId: ImportId;
  readonly file: number;
  /** Position of the first of these results in the file. */
  readonly position: number;
  /** Of a file that was read before. */
  readonly earlier: EarlierResults | null;
  readonly results: readonly (ParsedArticle | ParseFailure)[];
  /** Originals that several of the results share. */
  readonly packs: readonly Uint8Array[];
}

/**
 * Inside a transaction: stores what a parser found, each article with its original, index entry, hits and line in the
 * report. The same content again is skipped; if its twin lies in the trash, that one is restored. What the file gave when it was
 * read before is left as it is.
 */
export function storeResults(context: ResultsContext, batch: FileResults, newHits: NewHits): void {
  const { library } = context;
  const packIds = new Map<number, number>();
  const toPlace = ({ original, originalFormat: format }: ParsedArticle): OriginalPlace => {
    if (original instanceof Uint8Array) {
      return { format, id: library.originals.insert(original), start: 0, length: -1 };
    }
    const { pack, start, length } = original;
    let id = packIds.get(pack);
    if (id === undefined) {
      const deflated = batch.packs[pack];
      if (!deflated) throw new Error('A parser sent an article without its original');
      id = library.originals.insert(deflated);
      packIds.set(pack, id);
    }
    return { format, id, start, length };
  };
  const { earlier } = batch;
  /** True for what a file gave before already. */
  function isKnown(result: ParsedArticle | ParseFailure, position: number): boolean {
    if (!earlier || !result.ok) return false;
    const twin = library.articles.findTwin(toHash(result))?.id ?? null;
    const line = earlier.claim(position, twin);
    if (line === null) return false;
    if (earlier.replaces && twin !== null && !refreshArticle(context, twin, result))
      library.imports.markKept(batch.importId, batch.file, [line]);
    return true;
  }
  /** What the file gave under other columns before was put away for them, and comes back with these. */
  function comesBack(id: ArticleId, result: ParsedArticle): boolean {
    const record = library.articles.record(id);
    if (record?.importId !== batch.importId || record.touchedAt !== null) return false;
    refreshArticle(context, id, result);
    restoreArticle(context, id);
    return true;
  }
  const items = batch.results.flatMap((result, index): NewImportItem | [] => {
    const position = batch.position + index;
    if (isKnown(result, position)) return [];
    const place = {
      file: batch.file,
      position: earlier?.placeFor(position) ?? position,
      part: result.part,
    };
    if (!result.ok) {
      // A table in an archive that a person left out.
      const outcome = result.reason.code === 'cancelled' ? 'skipped' : 'failed';
      return { ...place, outcome, reason: result.reason, article: null };
    }
    const stored = storeArticle(context, batch.importId, result, () => toPlace(result), newHits);
    if ('id' in stored) return { ...place, outcome: 'imported', reason: null, article: stored.id };
    const { id, trashed } = stored.twin;
    if (earlier?.replaces && trashed && comesBack(id, result))
      return { ...place, outcome: 'imported', reason: null, article: id };
    if (trashed) restoreArticle(context, id);
    return {
      ...place,
      outcome: 'skipped',
      reason: { code: 'duplicate', twin: id, restored: trashed },
      article: id,
    };
  });
  library.imports.addItems(batch.importId, items);
}

function storeArticle(
  { library, alerts, now }: ResultsContext,
  importId: ImportId,
  parsed: ParsedArticle,
  original: () => OriginalPlace,
  newHits: NewHits,
): { readonly id: ArticleId } | { readonly twin: { readonly id: ArticleId; readonly trashed: boolean } } {
  const { metadata, details, blocks, words, state } = parsed;
  const stored = library.articles.insert({
    metadata,
    ...(details === undefined ? {} : { details }),
    blocks,
    contentHash: toHash(parsed),
    words,
    importId,
    importedAt: now(),
    read: state?.read ?? false,
    starred: state?.starred ?? false,
    original,
  });
  if ('twin' in stored) return stored;
  library.search.insert(stored.id, parsed.index);
  if (parsed.pictures) library.pictures.insert(stored.id, parsed.pictures);
  if (state) library.tags.add([stored.id], state.tags);
  for (const alert of alerts.matchNew(stored.id, parsed)) newHits.set(alert, (newHits.get(alert) ?? 0) + 1);
  return stored;
}

function toHash({ contentHash }: ParsedArticle): Uint8Array {
  return Buffer.from(contentHash, 'base64');
}

/** New hits with the alerts' names, most first. */
export function toHitCounts(library: Library, newHits: NewHits): HitCount[] {
  return [...newHits]
    .flatMap(([id, articles]) => {
      const alert = library.alerts.get(id);
      return alert ? [{ alert: id, name: alert.name, articles }] : [];
    })
    .sort((a, b) => b.articles - a.articles);
}
