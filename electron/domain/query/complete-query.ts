import { foldWord } from '../text/fold-word.ts';
import { tokenize } from '../text/tokenize.ts';
import type { CompletionOptions, CompletionPlace, ValueField } from './completion-place.ts';
import { QUOTES } from './end-of-phrase.ts';
import { ARTICLE_STATES, FACT_FIELDS, isChanging } from './fact.ts';
import { type KnownValue, LIBRARY_VALUES, type LibraryValue } from './known-value.ts';
import { FIELDS } from './lex-query.ts';
import { parseQuery } from './parse-query.ts';
import { isoDay } from './read-fact.ts';

/** Something that can be written where the caret stands. */
export interface Completion {
  readonly kind: 'operator' | 'field' | 'value' | 'word';
  /** As it is shown. */
  readonly label: string;
  /** Takes the place of what is written there. */
  readonly insert: string;
  /** What the value stands for, as `Persian` for `fa`; else empty. */
  readonly name: string;
  /** That have it; null where that is not known. */
  readonly articles: number | null;
}

const OPERATORS = new Set(['AND', 'OR', 'NOT']);
const JOINTS = ['AND', 'OR', 'NEAR/5', 'PRE/5'];
const DISTANCES = ['NEAR/5', 'NEAR/10', 'NEAR/20', 'PRE/5', 'PRE/10', 'PRE/20'];
/** Other names that a person may begin with. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  title: 'headline',
  language: 'lang',
  author: 'byline',
};
const LEAST_OF_NAME = 2;
/** Fewer letters begin too many words. */
export const LEAST_OF_WORD = 3;
const NO_PART_OF_A_VALUE = new RegExp(`[${QUOTES}\\\\*~]`, 'gu');

/** What of the library's own can stand there, to be asked of it; null where nothing can, or too little is written yet. */
export function libraryValueAt({ wants, typed }: CompletionPlace): LibraryValue | null {
  if (wants !== 'any' && wants !== 'word') return LIBRARY_VALUES.find((value) => value === wants) ?? null;
  const letters = [...foldWord(typed)];
  return letters.length >= LEAST_OF_WORD && /\p{L}/u.test(typed) && !typed.includes('/') ? 'word' : null;
}

/** Operators, fields, states, dates and lengths that begin with what is typed there. `now` is in milliseconds. */
export function fixedCompletions(
  text: string,
  place: CompletionPlace,
  { alert = false, now }: CompletionOptions & { readonly now: number },
): readonly Completion[] {
  const found =
    place.wants === 'any'
      ? [...operators(place), ...fieldNames(place, alert)]
      : place.wants === 'word'
        ? []
        : fixedValues(place.wants, alert, now)
            .filter((value) => value.startsWith(place.typed.toLowerCase()) && value !== place.typed)
            .map((value) => completion('value', value, value));
  return found.filter((one) => fits(text, place, one, alert));
}

/** Values and words of the library as completions, in the order given. */
export function libraryCompletions(
  text: string,
  place: CompletionPlace,
  values: readonly KnownValue[],
  { alert = false }: CompletionOptions = {},
): readonly Completion[] {
  return values
    .map(({ value, articles }): Completion => {
      if (place.wants === 'any' || place.wants === 'word') {
        const insert = continueWord(place.typed, value);
        return { ...completion('word', insert, insert), articles };
      }
      if (place.wants === 'lang') {
        return { ...completion('value', value, value), name: languageName(value), articles };
      }
      return { ...completion('value', value, quoteValue(value)), articles };
    })
    .filter((one) => one.insert !== '' && !isThere(place, one) && fits(text, place, one, alert));
}

/** The text with a completion in it, and where the caret then stands. Nothing else of the text changes. */
export function acceptCompletion(
  text: string,
  place: CompletionPlace,
  { kind, insert }: Completion,
): { readonly text: string; readonly caret: number } {
  const head = text.slice(0, place.start) + insert;
  const tail = text.slice(place.end);
  const goesOn = kind === 'field' || (kind === 'word' && place.quoted);
  if (goesOn) return { text: head + tail, caret: head.length };
  if (tail.startsWith(' ')) return { text: head + tail, caret: head.length + 1 };
  const space = /^(?:$|[\r\n\u2028\u2029])/u.test(tail) ? ' ' : '';
  return { text: head + space + tail, caret: head.length + space.length };
}

function completion(kind: Completion['kind'], label: string, insert: string): Completion {
  return { kind, label, insert, name: '', articles: null };
}

/** Capitals are on the way to an operator; in small letters only a whole word may be meant as one. */
function operators({ typed, joins }: CompletionPlace): readonly Completion[] {
  const written = typed.toUpperCase();
  const isMeant = typed === written || ['or', 'and', 'not', 'near', 'pre', 'near/', 'pre/'].includes(typed);
  if (!isMeant || typed === '') return [];
  const joints = joins ? (typed.includes('/') ? DISTANCES : JOINTS) : [];
  const all = joins || typed.length > 1 ? [...joints, 'NOT'] : joints;
  return all
    .filter((operator) => operator.startsWith(written) && operator !== typed)
    .map((operator) => completion('operator', operator, operator));
}

function fieldNames({ typed }: CompletionPlace, alert: boolean): readonly Completion[] {
  const written = typed.toLowerCase();
  if (written.length < LEAST_OF_NAME) return [];
  const named = Object.keys(OTHER_NAMES)
    .filter((name) => name.startsWith(written))
    .map((name) => OTHER_NAMES[name]);
  return FIELDS.filter((name) => name.startsWith(written) || named.includes(name))
    .filter((name) => !(alert && FACT_FIELDS.some((field) => field === name && isChanging(field))))
    .map((name) => completion('field', `${name}:`, `${name}:`));
}

function fixedValues(field: ValueField, alert: boolean, now: number): readonly string[] {
  switch (field) {
    case 'is':
      return ARTICLE_STATES;
    case 'words':
      return ['>800', '<200', '100..500'];
    case 'date': {
      const today = isoDay(new Date(now));
      const [year, month] = [today.slice(0, 4), today.slice(0, 7)];
      const fixed = [month, year, today, `>=${month}-01`, `${year}-01..${month}`];
      return alert ? fixed : ['today', 'yesterday', '7d', '3m', ...fixed];
    }
    default:
      return [];
  }
}

/** The word with the letters that are typed already left as they are: `Élys` goes on as `Élysee`, `NAT` as `NATO`. */
function continueWord(typed: string, word: string): string {
  const begun = foldWord(typed);
  if (!word.startsWith(begun)) return word;
  const rest = word.slice(begun.length);
  return typed + (typed.length > 1 && typed === typed.toUpperCase() ? rest.toUpperCase() : rest);
}

function isThere({ typed }: CompletionPlace, { label }: Completion): boolean {
  return label === typed;
}

/** In quotation marks where it is more than one word, or not a word as the query language has them. */
function quoteValue(value: string): string {
  const plain = value.replaceAll(NO_PART_OF_A_VALUE, ' ').replaceAll(/\s+/gu, ' ').trim();
  if (tokenize(plain).words.length === 0) return '';
  const isWord = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*$/u.test(plain) && !OPERATORS.has(plain);
  return isWord ? plain : `"${plain}"`;
}

function languageName(language: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? '';
  } catch {
    return '';
  }
}

/** Whether what stands before it and the completion are the beginning of a query. */
function fits(text: string, place: CompletionPlace, { kind, insert }: Completion, alert: boolean): boolean {
  const behind = kind === 'field' || (kind === 'word' && place.quoted) ? '' : ' ';
  return parseQuery(text.slice(place.line, place.start) + insert + behind, { typing: true, alert }).ok;
}
