import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describeReason, type ImportReason } from '../electron/domain/import-outcome.ts';
import { expect, test } from './fixtures/app.ts';
import { printedLines, runCommandLine } from './fixtures/command-line.ts';

const IMPORTING = join(import.meta.dirname, '../electron/importing');
const FIXTURES = join(IMPORTING, 'fixtures');
const CHARSETS = join(IMPORTING, 'charset/fixtures');

const FIELDS = ['headline', 'byline', 'source', 'published', 'place', 'language', 'number', 'url'] as const;
type Metadata = Readonly<Record<(typeof FIELDS)[number], string>>;

/** An article as a folder's `expected.json` has it. */
type ExpectedArticle = Metadata & {
  readonly part: string;
  readonly blocks: readonly { readonly text: string }[];
};
type Expected =
  | ExpectedArticle
  | { readonly ok: false; readonly part: string; readonly reason: ImportReason }
  /** Of the file as a whole, also where it breaks off after some articles. */
  | ImportReason;

type PrintedArticle = Metadata & { readonly id: number; readonly body: string };
interface PrintedItem {
  readonly path: string;
  readonly part?: string;
  readonly outcome: string;
  readonly code?: string;
  readonly reason?: string;
  readonly articles: readonly PrintedArticle[];
}

/** Every file among the fixtures with what is expected of it; what stands for a paste is no file. */
const FILES = readdirSync(FIXTURES).flatMap((slug) => {
  const input = readdirSync(join(FIXTURES, slug)).find((file) => /^input\.(?!paste\.)/u.test(file));
  if (input === undefined) return [];
  const expected = JSON.parse(readFileSync(join(FIXTURES, slug, 'expected.json'), 'utf8')) as
    | readonly Expected[]
    | ImportReason;
  return [{ path: join(FIXTURES, slug, input), expected: 'code' in expected ? [expected] : expected }];
});
const CHARSET_FILES = readdirSync(CHARSETS).map((file) => join(CHARSETS, file));

/** What has to be printed of one of them. `outcome` is left open where the very same article stands in another file, too. */
function expectedItem(path: string, expected: Expected): object {
  if ('headline' in expected) {
    const article = Object.fromEntries(FIELDS.map((field) => [field, expected[field]]));
    const body = expected.blocks.map(({ text }) => text).join('\n\n');
    return { path, ...partOf(expected.part), articles: [{ ...article, body }] };
  }
  const reason = 'reason' in expected ? expected.reason : expected;
  const failed = { outcome: 'failed', code: reason.code, reason: describeReason(reason), articles: [] };
  return { path, ...partOf('part' in expected ? expected.part : ''), ...failed };
}

function partOf(part: string): { readonly part?: string } {
  return part === '' ? {} : { part };
}

/** Without what only the library knows: the article's number, and which of two copies came first. */
function comparable(item: PrintedItem): object {
  const { path, part = '', articles, ...outcome } = item;
  const shown = articles.map(({ id: _, ...article }) => article);
  return { path, ...partOf(part), ...(item.outcome === 'failed' ? outcome : {}), articles: shown };
}

/** ISO 8859-15 has no low quotation marks. */
function plainQuotes(text = ''): string {
  return text.replace(/[„“]/gu, '"');
}

test('the command line imports a file of every format and character set as it should be read', async ({
  dataFolder,
}) => {
  // Well over a hundred files, each read by the real program.
  test.slow();
  const paths = [...FILES.map(({ path }) => path), ...CHARSET_FILES];
  const library = join(dataFolder, 'library');
  const run = await runCommandLine(library, ['import', ...paths, '--json']);
  const items = printedLines<PrintedItem>(run);

  const ofFixtures = items.filter(({ path }) => path.startsWith(FIXTURES));
  expect(ofFixtures.map(comparable)).toEqual(
    FILES.flatMap(({ path, expected }) => expected.map((one) => expectedItem(path, one))),
  );

  // The same news in each language, in every character set that can hold it: read rightly, they are copies of each other.
  const ofCharsets = new Map(items.map((item) => [basename(item.path), item.articles[0]]));
  for (const path of CHARSET_FILES) {
    const name = basename(path);
    const text = readFileSync(join(CHARSETS, `${name.split('.')[0]}.utf-8.txt`), 'utf8');
    const article = ofCharsets.get(name);
    // Thai ends no sentence with a full stop, so that its one line is a headline.
    expect(plainQuotes(article?.body || article?.headline), name).toBe(plainQuotes(text.trim()));
  }

  // The account: each article came in once, its copies were skipped, and everything that was offered is counted.
  const count = (outcome: string): number => items.filter((item) => item.outcome === outcome).length;
  const articles = items.flatMap((item) => item.articles);
  const imported = new Set(articles.map(({ id }) => id)).size;
  expect(count('imported')).toBe(imported);
  expect(count('skipped')).toBe(articles.length - imported);
  for (const { code } of items.filter(({ outcome }) => outcome === 'skipped')) expect(code).toBe('duplicate');
  const failed = count('failed');
  expect(run).toMatchObject({
    code: 1,
    error: `${imported} imported, ${articles.length - imported} skipped, ${failed} failed of ${items.length}\n`,
  });

  // Once more those of which nothing failed: nothing is new, and then the command has done all that was asked of it.
  const whole = FILES.filter(({ expected }) => expected.every((one) => 'headline' in one));
  const offered = whole.flatMap(({ expected }) => expected).length;
  const again = await runCommandLine(library, ['import', ...whole.map(({ path }) => path)]);
  expect(again).toMatchObject({
    code: 0,
    error: `0 imported, ${offered} skipped, 0 failed of ${offered}\n`,
  });
});
