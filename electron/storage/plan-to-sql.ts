import type { NamedFact, RowFact } from '../domain/query/fact.ts';
import { findQueryWords } from '../domain/query/find-words.ts';
import { isNamed } from '../domain/query/match-fact.ts';
import type { Plan } from '../domain/query/plan.ts';
import { tokenize } from '../domain/text/tokenize.ts';
import type { Database, SqlValue } from './database.ts';

/** A condition on `articles a`. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

type LinePlan = Extract<Plan, { readonly kind: 'line' }>;
/** The bylines or places that a plan asks for. */
export type LinesOf = (plan: LinePlan) => readonly string[];

/** All of them are looked at: with tens of thousands of different ones that takes a fifth of a second. */
export function findLines(database: Database, { field, query }: LinePlan): readonly string[] {
  return database
    .rows<{ line: string }>(`SELECT DISTINCT ${field} AS line FROM articles`)
    .map(({ line }) => line)
    .filter((line) => findQueryWords(tokenize(line), query) !== -1);
}

/**
 * A plan as a condition on `articles a`. Names of tags, alerts and imports, bylines and places are few: those that fit are
 * found first, by the words as the matcher sees them, and asked for by their own values.
 */
export function planToSql(database: Database, plan: Plan, linesOf: LinesOf): Condition {
  switch (plan.kind) {
    case 'all':
      return { sql: '1', values: [] };
    case 'none':
      return { sql: '0', values: [] };
    case 'text':
    case 'not-text': {
      const not = plan.kind === 'text' ? '' : 'NOT ';
      const sql = `a.id ${not}IN (SELECT rowid FROM search_index WHERE search_index MATCH ?)`;
      return { sql, values: [plan.expression] };
    }
    case 'any-text': {
      const sql = `a.id IN (SELECT found.rowid FROM json_each(?) AS asked JOIN search_index AS found ON found.search_index MATCH asked.value)`;
      return { sql, values: [JSON.stringify(plan.expressions)] };
    }
    case 'fact':
      return factToSql(plan.fact);
    case 'named':
      return namedToSql(database, plan.fact);
    case 'line':
      return oneOf(`a.${plan.field}`, linesOf(plan));
    case 'not': {
      const { sql, values } = planToSql(database, plan.part, linesOf);
      return { sql: `NOT (${sql})`, values };
    }
    case 'and': {
      const parts = plan.parts.map((part) => planToSql(database, part, linesOf));
      return {
        sql: parts.map(({ sql }) => `(${sql})`).join(' AND '),
        values: parts.flatMap(({ values }) => values),
      };
    }
  }
}

function factToSql(fact: RowFact): Condition {
  switch (fact.of) {
    case 'lang':
      return {
        sql: `(lower(a.language) = ? OR lower(a.language) LIKE ? ESCAPE '\\')`,
        values: [fact.language, `${fact.language}-%`],
      };
    case 'date':
      return {
        sql: `a.published <> '' AND substr(a.published, 1, length(?)) >= substr(?, 1, length(a.published))
          AND substr(a.published, 1, length(?)) <= substr(?, 1, length(a.published))`,
        values: [fact.from, fact.from, fact.to, fact.to],
      };
    case 'words':
      return { sql: 'a.words BETWEEN ? AND ?', values: [fact.least, fact.most] };
    case 'is':
      return { sql: STATES[fact.state], values: [] };
  }
}

const STATES = {
  read: 'a.read = 1',
  unread: 'a.read = 0',
  starred: 'a.starred = 1',
  tagged: 'a.id IN (SELECT article_id FROM article_tags)',
  grouped: 'a.id IN (SELECT article_id FROM group_members)',
} as const satisfies Record<Extract<RowFact, { readonly of: 'is' }>['state'], string>;

const NAMES = {
  tag: { list: 'SELECT id, name FROM tags', of: 'SELECT article_id FROM article_tags WHERE tag_id' },
  alert: {
    list: 'SELECT id, name FROM alerts',
    of: 'SELECT article_id FROM hits WHERE dismissed = 0 AND alert_id',
  },
  import: { list: 'SELECT id, label AS name FROM imports', of: 'SELECT id FROM articles WHERE import_id' },
} as const satisfies Record<NamedFact['of'], { readonly list: string; readonly of: string }>;

function namedToSql(database: Database, fact: NamedFact): Condition {
  const { list, of } = NAMES[fact.of];
  const found = database.rows<{ id: number; name: string }>(list).filter(({ name }) => isNamed(name, fact));
  const { sql, values } = oneOf(
    '',
    found.map(({ id }) => id),
  );
  return { sql: `a.id IN (${of} ${sql})`, values };
}

/** One parameter for however many values, since a statement takes only so many. */
function oneOf(column: string, wanted: readonly SqlValue[]): Condition {
  return {
    sql: `${column} IN (SELECT value FROM json_each(?))`.trimStart(),
    values: [JSON.stringify(wanted)],
  };
}
