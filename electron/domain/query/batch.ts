import { findColumns, unguardCell } from '../csv.ts';
import { parseQuery } from './parse-query.ts';
import type { Query, QueryProblem } from './query.ts';

/** One query of a batch: many that are searched for in one go, from a table into a table. */
export interface BatchQuery {
  /** Of the table, from 1, the names of the columns among them. */
  readonly row: number;
  /** What its hits are called; empty where the table gives no names. */
  readonly name: string;
  readonly query: string;
}

/** What one query of a batch found. */
export interface BatchResult {
  /** Articles. */
  readonly found: number;
  /** Why it was not searched for: it cannot be understood. */
  readonly problem: QueryProblem | null;
}

export type ReadQueries =
  | { readonly ok: true; readonly queries: readonly BatchQuery[] }
  | { readonly ok: false; readonly problem: string };

/** The most queries of one table, and the longest of them in characters. */
export const MOST_QUERIES = 50_000;
const LONGEST_QUERY = 10_000;
const LONGEST_NAME = 500;

const NAMES = {
  query: ['query', 'queries', 'search', 'alias'],
  name: ['name', 'title', 'alert'],
} as const;

/** The queries of a table whose first row names a column `query` and, where there are any, `name`. Rows without a query are left out. */
export function readQueries(rows: readonly (readonly string[])[]): ReadQueries {
  const places = findColumns(rows[0] ?? [], NAMES);
  if (places.query === -1) return { ok: false, problem: 'Its first row names no column “query”' };
  const queries = rows.flatMap((cells, at) => {
    const query = unguardCell((cells[places.query] ?? '').trim()).trim();
    const name = unguardCell((cells[places.name] ?? '').trim())
      .trim()
      .slice(0, LONGEST_NAME);
    return at === 0 || query === '' ? [] : [{ row: at + 1, name, query }];
  });
  if (queries.length === 0) return { ok: false, problem: 'There is no query in it' };
  if (queries.length > MOST_QUERIES)
    return {
      ok: false,
      problem: `It holds more than ${MOST_QUERIES.toLocaleString('en')} queries. Split it`,
    };
  return { ok: true, queries };
}

/** A query of a batch as the search takes it, or why it cannot be understood. */
export function parseBatchQuery(
  text: string,
): { readonly ok: true; readonly query: Query } | { readonly ok: false; readonly problem: QueryProblem } {
  if (text.length > LONGEST_QUERY) {
    const message = `It is longer than ${LONGEST_QUERY.toLocaleString('en')} letters`;
    return { ok: false, problem: { message, start: LONGEST_QUERY, end: text.length } };
  }
  const parsed = parseQuery(text);
  if (!parsed.ok) return parsed;
  if (parsed.query) return { ok: true, query: parsed.query };
  return { ok: false, problem: { message: 'There is no word in it', start: 0, end: text.length } };
}

/** The columns of what a batch found, one row a query and article. */
export const HIT_COLUMNS = [
  'query',
  'name',
  'article',
  'headline',
  'source',
  'published',
  'mentions',
  'snippet',
  'url',
] as const;

/** The columns of a batch's summary, one row a query. */
export const SUMMARY_COLUMNS = ['row', 'query', 'name', 'articles', 'problem'] as const;

export function summaryRow(
  { row, query, name }: BatchQuery,
  { found, problem }: BatchResult,
): (string | number)[] {
  const wrong = problem ? `${problem.message} (at character ${problem.start + 1})` : '';
  return [row, query, name, problem ? '' : found, wrong];
}
