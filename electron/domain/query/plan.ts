import type { NamedFact, RowFact } from './fact.ts';
import type { WordsQuery } from './query.ts';

/**
 * Which articles a query can match, as the library can say it. Everything that the full-text index can answer by itself is
 * one expression; what it cannot stands beside it.
 */
export type Plan =
  | { readonly kind: 'all' | 'none' }
  /** Those that an FTS5 expression finds, or all but those. "All but" is kept apart as long as can be: `a NOT b` asks far less of the index than "every article but b". */
  | { readonly kind: 'text' | 'not-text'; readonly expression: string }
  /** Those that any of many expressions finds. The index would go through all of them for each article; asked one by one they cost what they find. */
  | { readonly kind: 'any-text'; readonly expressions: readonly string[] }
  | { readonly kind: 'fact'; readonly fact: RowFact }
  | { readonly kind: 'named'; readonly fact: NamedFact }
  /** Those whose byline or place has these words: short texts, few of them different, that no index holds. */
  | {
      readonly kind: 'line';
      readonly field: 'byline' | 'place';
      readonly query: Pick<WordsQuery, 'words' | 'plain'>;
    }
  | { readonly kind: 'not'; readonly part: Plan }
  /** At most one part is a text, and then it is the first. */
  | { readonly kind: 'and'; readonly parts: readonly Plan[] };

/** More alternatives than this are asked for one by one, and then not ranked by. */
const MOST_ALTERNATIVES = 24;
/** Such a beginning is found in nearly all articles, and ranking by several says nothing. */
const SHORT_BEGINNING = /"[^"]{1,2}" \*$/u;

export const ALL: Plan = { kind: 'all' };
export const NONE: Plan = { kind: 'none' };

export function complement(plan: Plan): Plan {
  switch (plan.kind) {
    case 'all':
      return NONE;
    case 'none':
      return ALL;
    case 'text':
      return { kind: 'not-text', expression: plan.expression };
    case 'not-text':
      return { kind: 'text', expression: plan.expression };
    case 'not':
      return plan.part;
    default:
      return { kind: 'not', part: plan };
  }
}

export function intersect(plans: readonly Plan[]): Plan {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  const others: Plan[] = [];
  for (const plan of plans.flatMap((part) => (part.kind === 'and' ? part.parts : [part]))) {
    if (plan.kind === 'none') return NONE;
    if (plan.kind === 'text') wanted.push(plan.expression);
    else if (plan.kind === 'not-text') unwanted.push(plan.expression);
    else if (plan.kind !== 'all') others.push(plan);
  }
  const parts = [...textPlan(wanted, unwanted), ...others];
  const [first] = parts;
  if (!first || parts.length === 1) return first ?? ALL;
  return { kind: 'and', parts };
}

/** One of them matches: not all of them fail. */
export function unite(plans: readonly Plan[]): Plan {
  return complement(intersect(plans.map(complement)));
}

function textPlan(wanted: readonly string[], unwanted: readonly string[]): Plan[] {
  const without = [...new Set(unwanted)];
  const isShort = without.filter((expression) => SHORT_BEGINNING.test(expression)).length > 1;
  if (without.length > MOST_ALTERNATIVES || isShort) {
    return [...textPlan(wanted, []), { kind: 'not', part: { kind: 'any-text', expressions: without } }];
  }
  if (wanted.length === 0) {
    return without.length === 0 ? [] : [{ kind: 'not-text', expression: join(without, 'OR') }];
  }
  const all = join([...new Set(wanted)], 'AND');
  return [{ kind: 'text', expression: without.length === 0 ? all : `(${all}) NOT (${join(without, 'OR')})` }];
}

/** Parentheses around every part, since in FTS5 NOT binds tighter than AND, and AND tighter than OR. */
function join(parts: readonly string[], operator: 'AND' | 'OR'): string {
  return parts.length === 1 ? (parts[0] as string) : parts.map((part) => `(${part})`).join(` ${operator} `);
}
