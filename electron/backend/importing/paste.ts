import type { CheckedArgument } from '../../contract/ipc.ts';
import type { ParsedArticle, ParseFailure } from '../../contract/parser-messages.ts';
import type { ImportId } from '../../domain/article.ts';
import type { ImportReason } from '../../domain/import-outcome.ts';
import type { ParserPool } from '../parsers/parser-pool.ts';
import { type NewHits, type ResultsContext, storeResults } from './store-results.ts';

export type PasteRequest = CheckedArgument<'import.paste'>;

export type Pasted =
  | { readonly kind: 'digest'; readonly headlines: readonly string[] }
  | { readonly kind: 'imported'; readonly id: ImportId; readonly newHits: NewHits };

/** Of the one file that a paste is made of, and of a paste that gave nothing. */
const NAMES = { paste: 'Pasted text', collected: 'Copied text' } as const;

/** Parses pasted text and stores all of it in one transaction; or, for a digest that a person has to be asked about, nothing. */
export async function pasteArticles(
  context: ResultsContext,
  pool: ParserPool,
  { text, html, digest, picture, collected }: PasteRequest,
): Promise<Pasted> {
  const kind = collected ? 'collected' : 'paste';
  const results: (ParsedArticle | ParseFailure)[] = [];
  if (text.trim() === '' && html.trim() === '') {
    return keep(context, kind, [fail(picture ? { code: 'picture' } : { code: 'empty' })]);
  }
  let headlines: readonly string[] | null = null;
  const { failure } = await pool.run(
    { type: 'paste', text, html, digest },
    {
      urgent: true,
      signal: new AbortController().signal,
      results: async (batch) => void results.push(...batch),
      digest: (found) => {
        headlines = found;
      },
    },
  );
  if (headlines !== null) return { kind: 'digest', headlines };
  if (failure) results.push(fail(failure));
  // A browser puts a picture on the clipboard with a scrap of HTML around it.
  if (results.length === 0 || (picture && results.every((result) => !result.ok))) {
    return keep(context, kind, [fail(picture ? { code: 'picture' } : { code: 'no-text' })]);
  }
  return keep(context, kind, results);
}

function fail(reason: ImportReason): ParseFailure {
  return { ok: false, part: '', reason };
}

function keep(
  context: ResultsContext,
  kind: keyof typeof NAMES,
  results: readonly (ParsedArticle | ParseFailure)[],
): Pasted {
  const { library, now } = context;
  const newHits: NewHits = new Map();
  const id = library.write('full', () => {
    const importId = library.imports.start(kind, labelOf(kind, results), [NAMES[kind]], now());
    storeResults(context, { importId, file: 0, position: 0, earlier: null, results, packs: [] }, newHits);
    library.imports.filesDone(importId, [0]);
    library.imports.finish(importId, 'finished', now());
    return importId;
  });
  return { kind: 'imported', id, newHits };
}

/** What a person knows it by: the headline, and how many more there are. */
function labelOf(kind: keyof typeof NAMES, results: readonly (ParsedArticle | ParseFailure)[]): string {
  const articles = results.filter((result) => result.ok);
  const headline = articles[0]?.metadata.headline || NAMES[kind];
  return articles.length > 1 ? `${headline} and ${articles.length - 1} more` : headline;
}
