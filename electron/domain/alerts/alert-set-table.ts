import { findColumns, unguardCell } from '../csv.ts';
import type { AlertNotice, AlertSettings } from './alert.ts';
import { MOST_ALERTS, type ReadSet, tooMany } from './alert-set.ts';
import { readAlertRecord, type SetEntry } from './read-alert-record.ts';

/** The columns of a set as a table, in their order. */
const COLUMNS = [
  'name',
  'aliases',
  'colour',
  'folder',
  'scope',
  'sources',
  'languages',
  'least mentions',
  'notice',
  'quiet hours',
  'cool-down',
  'muted until',
  'paused',
  'archived',
] as const;
type Column = (typeof COLUMNS)[number];

/** How people name them, in small letters without signs. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  name: ['name', 'alert', 'alertname', 'title'],
  aliases: ['aliases', 'alias', 'query', 'queries', 'words', 'wordstowatch', 'keywords', 'keyword'],
  colour: ['colour', 'color'],
  folder: ['folder', 'group'],
  scope: ['scope', 'lookin'],
  sources: ['sources', 'source'],
  languages: ['languages', 'language', 'lang'],
  'least mentions': ['leastmentions', 'minimummentions', 'mentions'],
  notice: ['notice', 'notify', 'notification', 'notifications'],
  'quiet hours': ['quiethours', 'quiet'],
  'cool-down': ['cooldown', 'cooldownminutes'],
  'muted until': ['muteduntil', 'muteuntil', 'muted'],
  paused: ['paused'],
  archived: ['archived'],
};

const SCOPES = {
  article: ['article', 'wholearticle', 'thewholearticle'],
  'headline-and-lead': ['headlineandlead', 'headlineandfirstparagraph', 'lead'],
  headline: ['headline', 'title'],
} as const;
const MOMENTS = { 'at-once': ['atonce', 'immediately'], digest: ['digest'], never: ['never', 'no'] } as const;
const YES = ['yes', 'true', '1', 'x', 'y'];
const NO = ['no', 'false', '0', 'n', ''];

/**
 * Alerts as rows of a table, the names of the columns first: one row an alert, its aliases (and its sources) one a line in one
 * cell, as a spreadsheet shows what was typed with Alt+Enter.
 */
export function alertsToTable(alerts: readonly AlertSettings[]): readonly (readonly string[])[] {
  return [COLUMNS, ...alerts.map(toRow)];
}

function toRow({ conditions, notice, ...alert }: AlertSettings): readonly string[] {
  const cells: Readonly<Record<Column, string>> = {
    name: alert.name,
    aliases: alert.aliases.join('\n'),
    colour: alert.color,
    folder: alert.folder,
    scope: alert.scope === 'headline-and-lead' ? 'headline and lead' : alert.scope,
    sources: conditions.sources.join('\n'),
    languages: conditions.languages.join(' '),
    'least mentions': `${conditions.leastMentions}`,
    notice: notice.when === 'at-once' ? 'at once' : notice.when,
    'quiet hours': notice.quiet ? `${clock(notice.quiet.from)}-${clock(notice.quiet.to)}` : '',
    'cool-down': `${notice.coolDown}`,
    'muted until': notice.mutedUntil === null ? '' : new Date(notice.mutedUntil).toISOString(),
    paused: alert.paused ? 'yes' : 'no',
    archived: alert.archived ? 'yes' : 'no',
  };
  return COLUMNS.map((column) => cells[column]);
}

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => `${part}`.padStart(2, '0')).join(':');
}

/**
 * The reverse, of a table that anybody wrote. A column that is missing says nothing; an empty cell says that there is none of it.
 * A row that names no alert, or the one above it again, and says nothing else adds its aliases to that one: one row an alias can
 * be read as well. Rows are counted from 1, the names of the columns among them.
 */
export function readAlertTable(rows: readonly (readonly string[])[]): ReadSet {
  const columns = findColumns(rows[0] ?? [], NAMES);
  if (columns.aliases === -1 || columns.name === -1)
    return { ok: false, problem: 'Its first row names no columns “name” and “aliases”' };
  const gathered: { row: number; cells: Map<Column, string> }[] = [];
  for (const [at, row] of rows.entries()) {
    if (at === 0 || row.every((cell) => cell.trim() === '')) continue;
    const cells = new Map<Column, string>();
    for (const column of COLUMNS) {
      const place = columns[column];
      if (place !== -1) cells.set(column, unguardCell((row[place] ?? '').trim()).trim());
    }
    const above = gathered.at(-1)?.cells;
    if (above && carriesOn(cells, above))
      above.set('aliases', `${above.get('aliases')}\n${cells.get('aliases')}`);
    else gathered.push({ row: at + 1, cells });
  }
  if (gathered.length > MOST_ALERTS) return { ok: false, problem: tooMany(gathered.length) };
  return { ok: true, entries: gathered.map(({ row, cells }) => toEntry(row, cells)) };
}

/** Nothing but more aliases of the alert above. */
function carriesOn(cells: ReadonlyMap<Column, string>, above: ReadonlyMap<Column, string>): boolean {
  const name = cells.get('name');
  if (name !== '' && name !== above.get('name')) return false;
  return [...cells].every(
    ([column, cell]) =>
      column === 'name' || column === 'aliases' || cell === '' || cell === above.get(column),
  );
}

function toEntry(row: number, cells: ReadonlyMap<Column, string>): SetEntry {
  const read = <Value>(column: Column, toValue: (cell: string) => Value): Value | undefined => {
    const cell = cells.get(column);
    return cell === undefined ? undefined : toValue(cell);
  };
  const record = {
    name: cells.get('name'),
    aliases: splitLines(cells.get('aliases') ?? ''),
    // An empty cell leaves the colour to whoever takes the alert.
    color: cells.get('colour') === '' ? undefined : cells.get('colour')?.toLowerCase(),
    folder: cells.get('folder'),
    scope: read('scope', (cell) => wordOf(SCOPES, cell, 'article')),
    paused: read('paused', yesOrNo),
    archived: read('archived', yesOrNo),
    conditions: someOf({
      sources: read('sources', splitLines),
      languages: read('languages', (cell) => cell.split(/[\s,;]+/u).filter((code) => code !== '')),
      leastMentions: read('least mentions', (cell) => (cell === '' ? 1 : wholeNumber(cell))),
    }),
    notice: someOf({
      when: read('notice', (cell) => wordOf(MOMENTS, cell, 'at-once')),
      quiet: read('quiet hours', quietHours),
      coolDown: read('cool-down', (cell) => (cell === '' ? 0 : wholeNumber(cell))),
      mutedUntil: read('muted until', moment),
    }),
  };
  return readAlertRecord(record, row);
}

/** The fields that are named; undefined where none is. */
function someOf(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | undefined {
  const named = Object.entries(fields).filter(([, value]) => value !== undefined);
  return named.length === 0 ? undefined : Object.fromEntries(named);
}

function splitLines(cell: string): readonly string[] {
  return cell
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function plain(cell: string): string {
  return cell.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** What is no known word stays as it is, so that the person is told of it. */
function wordOf(words: Readonly<Record<string, readonly string[]>>, cell: string, none: string): string {
  if (cell === '') return none;
  return Object.entries(words).find(([, written]) => written.includes(plain(cell)))?.[0] ?? cell;
}

function yesOrNo(cell: string): boolean | string {
  if (YES.includes(cell.toLowerCase())) return true;
  return NO.includes(cell.toLowerCase()) ? false : cell;
}

function wholeNumber(cell: string): number | string {
  return /^\d{1,9}$/u.test(cell) ? Number(cell) : cell;
}

function quietHours(cell: string): AlertNotice['quiet'] | string {
  if (cell === '') return null;
  const found = /^(\d{1,2}):(\d\d)\s*[-–]\s*(\d{1,2}):(\d\d)$/u.exec(cell);
  if (!found) return cell;
  const [from = 0, fromMinute = 0, to = 0, toMinute = 0] = found.slice(1).map(Number);
  if (fromMinute > 59 || toMinute > 59) return cell;
  return { from: from * 60 + fromMinute, to: to * 60 + toMinute };
}

function moment(cell: string): number | string | null {
  if (cell === '') return null;
  const time = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/u.test(cell)
    ? Date.parse(cell)
    : Number.NaN;
  return Number.isNaN(time) ? cell : time;
}
