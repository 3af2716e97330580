import type { AlertScope } from '../alerts/alert.ts';
import { BLOCK_BREAK, EVERY_ARTICLE, FTS_COLUMNS } from '../index-document.ts';
import type { Query, QueryField } from './query.ts';

/**
 * Which articles a part of a query can match, as the index can say it: all, none, those of an expression, or all but those.
 * "All but" is kept apart as long as can be, since `a NOT b` asks far less of the index than "every article but b".
 */
type Found =
  | { readonly kind: 'all' | 'none' }
  | { readonly kind: 'these' | 'all-but'; readonly expression: string };

const ALL: Found = { kind: 'all' };
const NONE: Found = { kind: 'none' };

const COLUMNS: Record<AlertScope, string> = {
  article: `{${FTS_COLUMNS.filter((column) => column !== 'source').join(' ')}}`,
  'headline-and-lead': '{headline lead}',
};

/**
 * The query as an FTS5 expression for MATCH that finds every article the matcher can accept. `exact` is true where it finds
 * no other: then counting needs no matcher. With an alert's scope, the candidates of an alert of that scope.
 */
export function toFts(
  query: Query,
  scope: AlertScope = 'article',
): { readonly expression: string; readonly exact: boolean } {
  const found = compile(query, { columns: COLUMNS[scope], upper: true });
  return { expression: toExpression(found), exact: isExact(query) };
}

function isExact(query: Query): boolean {
  switch (query.kind) {
    case 'words':
      return true;
    case 'exact':
      return false;
    case 'and':
    case 'or':
      return query.parts.every(isExact);
    case 'not':
    case 'field':
      return isExact(query.part);
  }
}

interface Context {
  readonly columns: string;
  /** Whether to find at least (true) or at most (false) what matches. Under NOT it is the other way round. */
  readonly upper: boolean;
}

function compile(query: Query, context: Context): Found {
  const { columns, upper } = context;
  switch (query.kind) {
    case 'words': {
      const phrase = quote(query.words.map((word) => word.folded));
      return these(`${columns} : ${phrase}${query.prefix ? ' *' : ''}`);
    }
    case 'exact': {
      if (!upper) return NONE;
      const plain = `${columns} : ${quote(query.words)}`;
      return these(query.dotted.length === 0 ? plain : `(${plain}) OR (${columns} : ${quote(query.dotted)})`);
    }
    case 'field':
      return compile(query.part, { columns: fieldColumns(query.field), upper });
    case 'not':
      return complement(compile(query.part, { columns, upper: !upper }));
    case 'and':
      return intersect(query.parts.map((part) => compile(part, context)));
    case 'or':
      // One of them matches: not all of them fail.
      return complement(intersect(query.parts.map((part) => complement(compile(part, context)))));
  }
}

function fieldColumns(field: QueryField): string {
  return `{${field}}`;
}

function these(expression: string): Found {
  return { kind: 'these', expression };
}

function complement(found: Found): Found {
  switch (found.kind) {
    case 'all':
      return NONE;
    case 'none':
      return ALL;
    case 'these':
      return { kind: 'all-but', expression: found.expression };
    case 'all-but':
      return these(found.expression);
  }
}

function intersect(parts: readonly Found[]): Found {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  for (const part of parts) {
    if (part.kind === 'none') return NONE;
    if (part.kind === 'these') wanted.push(part.expression);
    if (part.kind === 'all-but') unwanted.push(part.expression);
  }
  if (wanted.length === 0) {
    return unwanted.length === 0 ? ALL : { kind: 'all-but', expression: join(unwanted, 'OR') };
  }
  const all = join(wanted, 'AND');
  return these(unwanted.length === 0 ? all : `(${all}) NOT (${join(unwanted, 'OR')})`);
}

/** Parentheses around every part, since in FTS5 NOT binds tighter than AND, and AND tighter than OR. */
function join(parts: readonly string[], operator: 'AND' | 'OR'): string {
  return parts.length === 1 ? (parts[0] as string) : parts.map((part) => `(${part})`).join(` ${operator} `);
}

function toExpression(found: Found): string {
  switch (found.kind) {
    case 'these':
      return found.expression;
    case 'all':
      return `{source} : ${quote([EVERY_ARTICLE])}`;
    case 'none':
      return `{source} : ${quote([BLOCK_BREAK])}`;
    case 'all-but':
      return `({source} : ${quote([EVERY_ARTICLE])}) NOT (${found.expression})`;
  }
}

/** Folded words hold no quotation marks, but a term that could end early must not depend on that. */
function quote(words: readonly string[]): string {
  return `"${words.join(' ').replaceAll('"', '""')}"`;
}
