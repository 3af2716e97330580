import type { ColumnField, TableKind, TableSketch } from '../../domain/column-mapping.ts';
import { cleanLine } from '../clean-text.ts';
import { readWebAddress } from '../metadata/web-address.ts';
import { fieldOfName, publishedOf } from '../readers/record-fields.ts';

/** Names that exports of media monitors and other languages give their columns, best first; compared as records' names are. */
const MORE_NAMES: Readonly<Partial<Record<ColumnField, readonly string[]>>> = {
  headline: [
    ...['überschrift', 'schlagzeile', 'titel', 'titre', 'título', 'titulo', 'titolo', 'заголовок', 'عنوان'],
    ...['articleheadline', 'storytitle', 'posttitle', 'subject'],
  ],
  body: [
    ...[
      'artikeltext',
      'volltext',
      'inhalt',
      'texte',
      'texto',
      'testo',
      'текст',
      'متن',
      'wholetext',
      'storytext',
    ],
    ...[
      'message',
      'description',
      'summary',
      'abstract',
      'snippet',
      'excerpt',
      'lead',
      'teaser',
      'openingtext',
    ],
    ...['hitsentence'],
  ],
  byline: [
    ...['autor', 'autoren', 'verfasser', 'auteur', 'auteurs', 'autores', 'autore', 'автор', 'نویسنده'],
    ...['journalist', 'journalists', 'reporter', 'authorname', 'authornames', 'writtenby', 'by'],
  ],
  source: [
    'quelle',
    'medium',
    'media',
    'mediaoutlet',
    'fuente',
    'источник',
    'منبع',
    'domain',
    'site',
    'journal',
  ],
  place: ['ort', 'lieu', 'lugar', 'luogo', 'country', 'land'],
  published: ['datum', 'veröffentlicht', 'fecha', 'data', 'дата', 'تاریخ', 'time', 'day', 'dateandtime'],
  language: ['sprache', 'langue', 'idioma', 'lingua', 'язык', 'زبان'],
  number: ['nummer', 'nr', 'no', 'key', 'articlenumber', 'storyid', 'documentid', 'accessionnumber'],
  url: ['adresse', 'address', 'enlace', 'lien', 'ссылка', 'articleurl', 'uri', 'webaddress', 'href'],
  section: [
    ...['category', 'rubric', 'desk', 'channel', 'rubrik', 'ressort', 'rubrique', 'sección', 'seccion'],
    ...['sezione', 'рубрика', 'بخش'],
  ],
  keywords: [
    ...['topics', 'topic', 'subjects', 'categories', 'schlagwörter', 'schlagworte', 'stichwörter'],
    ...['motsclés', 'etiquetas', 'palabrasclave', 'parolechiave', 'ключевыеслова', 'теги'],
  ],
};

/** Names that stand for a short text about an article as well as for all that a source has of it. */
const SUMMARIES = new Set([
  ...['message', 'description', 'summary', 'abstract', 'snippet', 'excerpt', 'lead', 'teaser'],
  ...['openingtext', 'hitsentence'],
]);

interface Named {
  readonly field: ColumnField;
  readonly rank: number;
}

const NAMED = new Map<string, Named>(
  Object.entries(MORE_NAMES).flatMap(([field, names]) =>
    names.map((name, index) => [name, { field: field as ColumnField, rank: 100 + index }] as const),
  ),
);

/** What a column's name says; null where it says nothing. A smaller rank is a better name. */
export function fieldOfColumn(name: string): Named | null {
  const known = fieldOfName(name);
  if (known) {
    const field = known.field === 'dateline' ? 'place' : known.field;
    return { field, rank: known.rank };
  }
  return (
    NAMED.get(
      name
        .trim()
        .toLowerCase()
        .replace(/[\s_-]/gu, ''),
    ) ?? null
  );
}

/** Objects that programs put around a whole record. */
const WRAPPERS = new Set([
  ...['_source', 'data', 'attributes', 'fields', 'node', 'properties', 'document', 'doc', 'article', 'item'],
  ...['record', 'post', 'entry', 'story', 'object', 'value'],
]);
/** Names of what stands in an object that is itself one value: `title.rendered`, `author.name`, `date.$date`. */
const INNER_NAMES = new Set([
  ...['name', 'value', 'rendered', 'raw', 'text', 'content', 'label', 'title', 'plain', 'html', 'full'],
  ...['#text', '$t', '_', '$', '$date', '$oid', '$numberlong', '__cdata', '@value', 'default'],
]);
/** Each object around a name makes it a lesser one. */
const DEEPER = 40;

/** What the path to a record's field says, as {@link fieldOfColumn}. */
function fieldOfPath(path: string): Named | null {
  const names = path
    .split('.')
    .filter((name, at, all) => at === all.length - 1 || !WRAPPERS.has(name.toLowerCase()));
  const last = names.at(-1) ?? '';
  const around = names.at(-2);
  const depth = DEEPER * (names.length - 1);
  const known = around !== undefined && INNER_NAMES.has(last.toLowerCase()) ? fieldOfColumn(around) : null;
  const found = known ?? fieldOfColumn(last);
  return found && { field: found.field, rank: found.rank + depth };
}

function isSummary(name: string): boolean {
  return SUMMARIES.has((name.split('.').at(-1) ?? '').toLowerCase().replace(/[\s_-]/gu, ''));
}

/** Averages and shares of what a column holds. */
export interface Look {
  readonly filled: number;
  readonly length: number;
  readonly words: number;
  readonly dates: number;
  readonly addresses: number;
  readonly codes: number;
  readonly distinct: number;
}

const MOST = 0.8;
/** The average length from which cells are articles, and below which they may be headlines, in characters. */
const TEXT_LENGTH = 200;
const HEADLINE_LENGTH = { least: 12, most: 160 };

/**
 * What the columns of a table, or the fields of records, hold, by their names and, where these say nothing, by what stands in them. Records
 * of any program may have a name and a description: these alone make nobody sure that they are articles.
 */
export function guessColumns(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  kind: TableKind = 'columns',
): Pick<TableSketch, 'guess' | 'sure'> {
  const guess: ColumnField[] = columns.map(() => 'ignore');
  const taken = new Set<ColumnField>();
  const named = columns
    .map((name, index) => ({
      index,
      ...((kind === 'fields' ? fieldOfPath(name) : fieldOfColumn(name)) ?? {
        field: 'ignore' as const,
        rank: 1_000,
      }),
    }))
    .sort((one, other) => one.rank - other.rank);
  for (const { index, field } of named) {
    if (field === 'ignore' || taken.has(field)) continue;
    guess[index] = field;
    taken.add(field);
  }
  const sure =
    taken.has('headline') &&
    taken.has('body') &&
    (kind === 'columns' || !isSummary(columns[guess.indexOf('body')] ?? ''));
  const looks = columns.map((_, index) => lookAt(rows.map((row) => row[index] ?? '')));
  const open = (index: number): boolean => guess[index] === 'ignore' && (looks[index]?.filled ?? 0) > 0;
  const take = (field: ColumnField, fits: (look: Look) => boolean, better: (look: Look) => number): void => {
    if (taken.has(field)) return;
    const [found] = looks
      .map((look, index) => ({ look, index }))
      .filter(({ look, index }) => open(index) && fits(look))
      .sort((one, other) => better(other.look) - better(one.look));
    if (!found) return;
    guess[found.index] = field;
    taken.add(field);
  };
  const first = (): number => 0;
  take('url', ({ addresses }) => addresses >= MOST, first);
  take('published', ({ dates }) => dates >= MOST, first);
  take(
    'body',
    ({ length }) => length >= TEXT_LENGTH,
    ({ length }) => length,
  );
  // Short texts are told by what stands beside them: of two columns of prose the much longer one is the text.
  const [longest = 0, next = 0] = looks
    .filter((look, index) => open(index) && isProse(look))
    .map(({ length }) => length)
    .sort((one, other) => other - one);
  if (next > 0 && longest >= 2 * next) {
    take(
      'body',
      (look) => isProse(look) && look.length >= longest,
      ({ length }) => length,
    );
  }
  take(
    'headline',
    (look) => isProse(look) && look.length <= HEADLINE_LENGTH.most,
    ({ length }) => length,
  );
  take('language', ({ codes }) => codes >= MOST, first);
  return { guess, sure };
}

/** Words that differ from row to row, as headlines and texts do, and names and sections do not. */
function isProse({ length, words, distinct }: Look): boolean {
  return length >= HEADLINE_LENGTH.least && words >= 2.5 && distinct > 0.5;
}

export function lookAt(cells: readonly string[]): Look {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const count = Math.max(1, filled.length);
  const share = (fits: (cell: string) => boolean): number => filled.filter(fits).length / count;
  const sum = (measure: (cell: string) => number): number =>
    filled.reduce((total, cell) => total + measure(cell), 0) / count;
  return {
    filled: filled.length,
    length: sum((cell) => cell.length),
    words: sum((cell) => cleanLine(cell.slice(0, 1_000)).split(' ').length),
    dates: share(
      (cell) => cell.length <= 40 && !/^\d{1,7}$|^\d{9,}$/u.test(cell) && publishedOf(cell) !== '',
    ),
    addresses: share((cell) => /^(?:https?:\/\/|www\.)/iu.test(cell) && readWebAddress(cell) !== null),
    codes: share((cell) => /^[a-z]{2}(?:[-_][a-z]{2})?$/iu.test(cell)),
    distinct: new Set(filled).size / count,
  };
}

/** Whether a table's first row names its columns: one of its cells is a known name, or it looks like names above cells of other kinds. */
export function isHeader(rows: readonly (readonly string[])[]): boolean {
  const [head = [], ...rest] = rows;
  if (head.some((cell) => fieldOfColumn(cell) !== null)) return true;
  const cells = head.map((cell) => cell.trim());
  if (cells.some((cell) => cell === '' || cell.length > 60) || new Set(cells).size < cells.length)
    return false;
  const kinds = (cell: string): boolean =>
    cell.length > 60 || /^https?:/iu.test(cell) || /^[\d.,:/ -]+$/u.test(cell) || publishedOf(cell) !== '';
  if (cells.some(kinds)) return false;
  // Single words above whole sentences are names.
  if (
    cells.every((cell) => !cell.includes(' ')) &&
    rest.some((row) => row.some((cell) => cell.trim().includes(' ')))
  )
    return true;
  return rest.some((row) => row.some((cell) => kinds(cell.trim())));
}
