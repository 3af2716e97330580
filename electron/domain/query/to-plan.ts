import type { AlertScope } from '../alerts/alert.ts';
import { FTS_COLUMNS } from '../index-document.ts';
import { ALL, complement, intersect, NONE, type Plan, unite } from './plan.ts';
import type { NearQuery, Query, QueryField, QueryWord, WordsQuery } from './query.ts';
import { fixedBeginning } from './word-form.ts';

export interface PlanOptions {
  /** With an alert's scope, the plan finds the candidates of an alert of that scope. */
  readonly scope?: AlertScope;
  /** The words of the library that fit a pattern or are close to a word; null where they are too many to ask for. */
  readonly expand?: (word: QueryWord) => readonly string[] | null;
  /** Whether all articles of the library that have one of these forms with particles are in a language that writes them so. */
  readonly attachedOnly?: (forms: readonly string[]) => boolean;
}

export interface QueryPlan {
  /** Finds every article that the matcher can accept. */
  readonly plan: Plan;
  /** Whether it finds no other: then counting needs no matcher. */
  readonly exact: boolean;
}

/** The index goes through all words of an expression for each article, so that thousands of them take longer than the matcher. */
const MOST_EXPANDED = 1_000;

interface Context {
  /** Null for a text that the index does not hold, empty for one that lies outside the scope. */
  readonly columns: string | null;
  readonly field: QueryField | null;
  readonly scope: AlertScope;
  /** Whether to find at least (true) or at most (false) what matches. Under NOT it is the other way round. */
  readonly upper: boolean;
  readonly expand: (word: QueryWord) => readonly string[] | null;
  readonly attachedOnly: (forms: readonly string[]) => boolean;
}

/** The query as a question to the library. */
export function toPlan(
  query: Query,
  { scope = 'article', expand = () => null, attachedOnly = () => false }: PlanOptions = {},
): QueryPlan {
  const asked = new Map<QueryWord, readonly string[] | null>();
  let room = MOST_EXPANDED;
  const expandOnce = (word: QueryWord): readonly string[] | null => {
    const known = asked.get(word);
    if (known !== undefined) return known;
    const expanded = room > 0 ? expand(word) : null;
    const found = expanded && expanded.length <= room ? expanded : null;
    room -= found?.length ?? 0;
    asked.set(word, found);
    return found;
  };
  const context = {
    columns: columnsOf(null, scope),
    field: null,
    scope,
    upper: true,
    expand: expandOnce,
    attachedOnly,
  };
  return { plan: compile(query, context), exact: isExact(query, context) };
}

function isExact(query: Query, context: Context): boolean {
  switch (query.kind) {
    case 'words': {
      const [word] = query.words;
      if (context.columns === null) return true;
      if (query.plain) return !mayBeAttached(query, context) || formsOf(query, context) !== null;
      return query.words.length === 1 && word !== undefined && context.expand(word) !== null;
    }
    case 'exact':
    case 'near':
      return false;
    case 'fact':
      return true;
    case 'and':
    case 'or':
      return query.parts.every((part) => isExact(part, context));
    case 'not':
      return isExact(query.part, context);
    case 'field':
      return isExact(query.part, within(query.field, context));
  }
}

function compile(query: Query, context: Context): Plan {
  const { columns, upper } = context;
  switch (query.kind) {
    case 'fact':
      return 'prefix' in query.fact
        ? { kind: 'named', fact: query.fact }
        : { kind: 'fact', fact: query.fact };
    case 'field':
      return compile(query.part, within(query.field, context));
    case 'not':
      return complement(compile(query.part, { ...context, upper: !upper }));
    case 'and':
      return intersect(query.parts.map((part) => compile(part, context)));
    case 'or':
      return unite(query.parts.map((part) => compile(part, context)));
    case 'words':
      if (columns === '') return NONE;
      return columns === null ? line(query, context) : compileWords(query, columns, context);
    case 'exact': {
      if (!upper || columns === '') return NONE;
      // Bylines and places hold names as they are.
      const genitive = columns === null || query.genitive === '' ? [] : [query.genitive];
      const forms = [query.words, query.dotted, genitive].filter((words) => words.length > 0);
      return unite(
        forms.map((words) => (columns === null ? plainLine(words, context) : text(columns, quote(words)))),
      );
    }
    case 'near':
      if (!upper || columns === '') return NONE;
      return compileNear(query, context);
  }
}

function compileWords(query: WordsQuery, columns: string, context: Context): Plan {
  const { words, plain } = query;
  const { upper, expand } = context;
  const forms = mayBeAttached(query, context) ? formsOf(query, context) : null;
  if (forms) return anyOf(forms, columns, false);
  // At most what matches: without particles a word is there in any language.
  if (plain && !(upper && mayBeAttached(query, context))) {
    return text(columns, `${quote(plain.words)}${plain.prefix ? ' *' : ''}`);
  }
  const [only] = words;
  if (words.length === 1 && only) {
    const found = expand(only);
    if (found) return anyOf(found, columns, only.form === 'beginning');
  }
  if (!upper) return NONE;
  return intersect(words.map((word) => candidates(word)));

  function candidates(word: QueryWord): Plan {
    if (word.form === 'whole' || word.form === 'beginning') {
      const forms = word.attached.length === 0 ? [word.folded] : expand(word);
      return anyOf(forms ?? [word.folded, ...word.attached], columns, word.form === 'beginning');
    }
    const found = expand(word);
    if (found) return anyOf(found, columns, false);
    const beginning = fixedBeginning(word);
    return beginning === '' ? ALL : text(columns, `${quote([beginning])} *`);
  }
}

/** Whether the library may have one of the words with a particle. Names of outlets, people and places are as they are. */
function mayBeAttached({ words }: WordsQuery, { field, expand }: Context): boolean {
  if (field === 'source' || field === 'byline' || field === 'place') return false;
  return words.some((word) => {
    if (word.attached.length === 0) return false;
    const found = expand(word);
    return found === null || found.some((form) => form !== word.folded);
  });
}

/** All forms of a single word of which each article that has one matches; null where that is not sure. */
function formsOf({ words, plain }: WordsQuery, { expand, attachedOnly }: Context): readonly string[] | null {
  const [only] = words;
  // Of beginnings there are too many words to be sure of while a person types.
  if (!plain || plain.prefix || !only || words.length > 1) return null;
  const found = expand(only);
  return found && attachedOnly(found.filter((form) => form !== only.folded)) ? found : null;
}

function anyOf(words: readonly string[], columns: string, prefix: boolean): Plan {
  return unite(words.map((word) => text(columns, `${quote([word])}${prefix ? ' *' : ''}`)));
}

/** The index knows neither the order nor where a block ends, but two plain parts it finds near each other. */
function compileNear({ parts, links }: NearQuery, context: Context): Plan {
  const { columns } = context;
  const [first, second] = parts;
  if (
    columns !== null &&
    parts.length === 2 &&
    first?.kind === 'words' &&
    second?.kind === 'words' &&
    links[0]
  ) {
    const isPlain = !mayBeAttached(first, context) && !mayBeAttached(second, context);
    if (isPlain && isWhole(first) && isWhole(second)) {
      // FTS5 counts the words in between.
      const between = links[0].distance - 1;
      return text(columns, `NEAR(${quote(first.plain.words)} ${quote(second.plain.words)}, ${between})`);
    }
  }
  return intersect(parts.map((part) => compile(part, context)));
}

function isWhole(
  query: WordsQuery,
): query is WordsQuery & { readonly plain: { readonly words: readonly string[] } } {
  return query.plain !== null && !query.plain.prefix;
}

function plainLine(words: readonly string[], context: Context): Plan {
  return line({ words: [], plain: { words, prefix: false } }, context);
}

function line(query: Pick<WordsQuery, 'words' | 'plain'>, { field }: Context): Plan {
  if (field !== 'byline' && field !== 'place') throw new Error(`The index holds the ${field}`);
  return { kind: 'line', field, query };
}

function within(field: QueryField, context: Context): Context {
  return { ...context, field, columns: columnsOf(field, context.scope) };
}

function columnsOf(field: QueryField | null, scope: AlertScope): string | null {
  switch (field) {
    case 'byline':
    case 'place':
      return null;
    case 'headline':
    case 'source':
      return `{${field}}`;
    case 'lead':
      return scope === 'headline' ? '' : '{lead}';
    case 'body':
      if (scope === 'headline') return '';
      return scope === 'article' ? '{lead body}' : '{lead}';
    case null:
      if (scope === 'headline') return '{headline}';
      return scope === 'article'
        ? `{${FTS_COLUMNS.filter((column) => column !== 'source').join(' ')}}`
        : '{headline lead}';
  }
}

function text(columns: string, phrase: string): Plan {
  return { kind: 'text', expression: `${columns} : ${phrase}` };
}

/** Folded words hold no quotation marks, but a term that could end early must not depend on that. */
function quote(words: readonly string[]): string {
  return `"${words.join(' ').replaceAll('"', '""')}"`;
}
