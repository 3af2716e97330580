import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseSync } from '@photostructure/sqlite';
import type { Block } from '../../electron/domain/blocks.ts';
import { type IndexDocument, toIndexDocument } from '../../electron/domain/index-document.ts';
import { type SearchableArticle, tokenizeArticle } from '../../electron/domain/tokenized-article.ts';
import { startBackend } from './bench-backend.ts';
import type { Corpus } from './corpus.ts';

/** What the benchmarks share: the corpus, and a library that was built from it once. */
export interface BenchContext {
  readonly corpus: Corpus;
  /** Saved pages with their truth, a folder or an archive; null where none were named. */
  readonly pages: string | null;
  /** Files of real formats, a folder or an archive; null where none were named. */
  readonly formats: string | null;
  /** Files that are made to do harm, a folder or an archive; null where none were named. */
  readonly hostile: string | null;
  /** Misspelt words with the right ones, a table with tabs; null where none was named. */
  readonly misspellings: string | null;
  /** How large files of formats without a limit are to be; null where they are not to be measured. */
  readonly megabytes: number | null;
  readonly parser: string;
  newFolder(): string;
  /** The folder of a library of the corpus. Nobody has it open. */
  library(): Promise<string>;
  /** Its articles, in the order in which they came. */
  articles(): Promise<readonly SearchableArticle[]>;
  documents(): Promise<readonly IndexDocument[]>;
  say(line: string): void;
}

/** Longer than the tidying takes. */
const TIDY_MS = 2_000;

export function createBenchContext({
  folder,
  corpus,
  pages,
  formats,
  hostile,
  misspellings,
  megabytes,
  parser,
  say,
}: Pick<
  BenchContext,
  'corpus' | 'pages' | 'formats' | 'hostile' | 'misspellings' | 'megabytes' | 'parser' | 'say'
> & {
  readonly folder: string;
}): BenchContext {
  let library: Promise<string> | null = null;
  let articles: readonly SearchableArticle[] | null = null;

  const context: BenchContext = {
    corpus,
    pages,
    formats,
    hostile,
    misspellings,
    megabytes,
    parser,
    say,
    newFolder: () => mkdtempSync(join(folder, 'library-')),
    library() {
      library ??= build();
      return library;
    },
    async articles() {
      articles ??= readArticles(await context.library());
      return articles;
    },
    async documents() {
      return (await context.articles()).map((article) => toIndexDocument(tokenizeArticle(article)));
    },
  };

  async function build(): Promise<string> {
    say('building a library of the corpus …');
    const path = context.newFolder();
    const backend = startBackend(path, parser);
    const report = await backend.importFile(corpus.path);
    // What is searched is a library as it stands a moment after an import, when its index has been tidied.
    await wait(TIDY_MS);
    backend.close();
    say(`${report.imported} imported, ${report.skipped} skipped, ${report.failed} failed`);
    return path;
  }

  return context;
}

function readArticles(folder: string): SearchableArticle[] {
  const database = new DatabaseSync(join(folder, 'library.db'), { readOnly: true });
  const rows = database
    .prepare(
      'SELECT headline, source, byline, place, published, language, blocks FROM articles JOIN texts ON article_id = id ORDER BY id',
    )
    .all() as (Omit<SearchableArticle, 'blocks'> & { readonly blocks: string })[];
  database.close();
  return rows.map((row) => ({ ...row, blocks: JSON.parse(row.blocks) as Block[] }));
}

/** A folder for the run, and what removes it. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'wirewatch-bench-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
