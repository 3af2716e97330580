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

const LABEL = 'Pasted text';

/** Parses pasted text and stores all of it in one transaction; or, for a digest that a person has to be asked about, nothing. */
export async function pasteArticles(
  context: ResultsContext,
  pool: ParserPool,
  { text, html, digest, picture }: PasteRequest,
): Promise<Pasted> {
  const results: (ParsedArticle | ParseFailure)[] = [];
  if (text.trim() === '' && html.trim() === '') {
    return keep(context, [fail(picture ? { code: 'picture' } : { code: 'empty' })]);
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
    return keep(context, [fail(picture ? { code: 'picture' } : { code: 'no-text' })]);
  }
  return keep(context, results);
}

function fail(reason: ImportReason): ParseFailure {
  return { ok: false, part: '', reason };
}

function keep(context: ResultsContext, results: readonly (ParsedArticle | ParseFailure)[]): Pasted {
  const { library, now } = context;
  const newHits: NewHits = new Map();
  const id = library.write('full', () => {
    const importId = library.imports.start('paste', LABEL, [LABEL], now());
    storeResults(context, { importId, file: 0, position: 0, earlier: null, results, packs: [] }, newHits);
    library.imports.filesDone(importId, [0]);
    library.imports.finish(importId, 'finished', now());
    return importId;
  });
  return { kind: 'imported', id, newHits };
}
