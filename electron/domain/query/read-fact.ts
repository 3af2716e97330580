import { foldWord } from '../text/fold-word.ts';
import { tokenize } from '../text/tokenize.ts';
import { ARTICLE_STATES, type Fact, type FactField } from './fact.ts';
import { fail } from './query-mistake.ts';
import type { Term } from './read-term.ts';

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/u;
const DAY = String.raw`\d{4}(?:-\d\d(?:-\d\d)?)?`;
const SPAN = new RegExp(String.raw`^(${DAY})?\.\.(${DAY})?$`, 'u');
const BOUND = new RegExp(`^(>=|<=|>|<|)(${DAY})$`, 'u');
const AGO = /^(\d{1,4})([dwmy])$/u;
const COUNT = /^(>=|<=|>|<|)(\d{1,9})$/u;
const COUNTS = /^(\d{1,9})?\.\.(\d{1,9})?$/u;
const MOST_WORDS = 1_000_000_000;

/** What is known while a fact is read. */
export interface FactContext {
  /** In milliseconds; what `today` counts from. */
  readonly now: number;
  /** Null where days cannot be counted from today, since the answer is kept. */
  readonly relative: boolean;
}

/** What stands behind `lang:`, `date:` and their like. Throws a QueryMistake that says what was expected. */
export function readFact(text: string, field: FactField, term: Term, context: FactContext): Fact {
  const value = text.slice(term.innerStart, term.innerEnd).trim();
  // Digits are the same in every script.
  const lower = value
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\p{Nd}/gu, (digit) => foldWord(digit));
  const { start, end } = term;
  if (term.exact) fail(start, end, `Write the value after ${field}: without =`);
  switch (field) {
    case 'lang':
      if (LANGUAGE.test(lower) && isLanguageTag(lower)) return { of: 'lang', language: lower };
      return fail(start, end, 'Write the letters of a language, such as lang:fa or lang:en');
    case 'date':
      return readDate(lower, term, context);
    case 'words':
      return readCount(lower, term);
    case 'is': {
      const state = ARTICLE_STATES.find((known) => known === lower);
      if (state) return { of: 'is', state };
      return fail(start, end, `Write one of ${ARTICLE_STATES.join(', ')} after is:`);
    }
    case 'tag':
    case 'alert':
    case 'import': {
      const { words } = tokenize(value);
      if (words.length === 0) fail(start, end, `Write a name after ${field}:`);
      return { of: field, words, prefix: value.endsWith('*') };
    }
  }
}

/** Whether the parts of a tag stand in an order that BCP 47 knows; other code may ask for its name. */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function readCount(value: string, { start, end }: Term): Fact {
  const span = COUNTS.exec(value);
  if (span && value !== '..') {
    const least = Number(span[1] ?? 0);
    const most = Number(span[2] ?? MOST_WORDS);
    if (least > most) fail(start, end, 'The first number is greater than the second');
    return { of: 'words', least, most };
  }
  const [, sign, digits] =
    COUNT.exec(value) ?? fail(start, end, 'Write a number of words, such as words:>800 or words:100..500');
  const count = Number(digits);
  switch (sign) {
    case '>':
      return { of: 'words', least: count + 1, most: MOST_WORDS };
    case '>=':
      return { of: 'words', least: count, most: MOST_WORDS };
    case '<':
      if (count === 0) fail(start, end, 'No article has fewer than 0 words');
      return { of: 'words', least: 0, most: count - 1 };
    case '<=':
      return { of: 'words', least: 0, most: count };
    default:
      return { of: 'words', least: count, most: count };
  }
}

function readDate(value: string, { start, end }: Term, { now, relative }: FactContext): Fact {
  const first = firstDay(value, now);
  if (first !== null) {
    if (!relative)
      fail(start, end, 'Write a date here: an alert keeps what it found, so it cannot count from today');
    return { of: 'date', from: first, to: value === 'yesterday' ? first : isoDay(new Date(now)) };
  }
  const span = SPAN.exec(value);
  if (span && value !== '..') {
    const [, from = '', to = ''] = span;
    if (from !== '' && to !== '' && from.slice(0, to.length) > to.slice(0, from.length)) {
      fail(start, end, 'The first date comes after the second');
    }
    return checked({ of: 'date', from, to }, start, end);
  }
  const [, sign, day = ''] =
    BOUND.exec(value) ??
    fail(start, end, 'Write a date, such as date:2024-04, date:2024-04-01..2024-05 or date:7d');
  switch (sign) {
    case '>=':
      return checked({ of: 'date', from: day, to: '' }, start, end);
    case '<=':
      return checked({ of: 'date', from: '', to: day }, start, end);
    case '>':
      return { of: 'date', from: neighbour(day, 1, start, end), to: '' };
    case '<':
      return { of: 'date', from: '', to: neighbour(day, -1, start, end) };
    default:
      return checked({ of: 'date', from: day, to: day }, start, end);
  }
}

/**
 * `7d`, `2w`, `3m`, `1y`: the first of so many days, weeks, months or years up to today; null where a value says no such
 * thing. Counted by the calendar, since a day on which the clocks change is not 24 hours long.
 */
function firstDay(value: string, now: number): string | null {
  const { count, unit } = readAgo(value);
  const today = new Date(now);
  const year = today.getFullYear();
  const month = today.getMonth();
  const day = today.getDate();
  switch (unit) {
    case 'd':
      return isoDay(new Date(year, month, day - Math.max(0, count - 1)));
    case 'w':
      return isoDay(new Date(year, month, day - Math.max(0, count * 7 - 1)));
    case 'm':
    case 'y': {
      const months = unit === 'm' ? count : count * 12;
      // A month before the 31st of March is the last day of February.
      const lastDay = new Date(year, month - months + 1, 0).getDate();
      return isoDay(new Date(year, month - months, Math.min(day, lastDay)));
    }
    default:
      return null;
  }
}

function readAgo(value: string): { readonly count: number; readonly unit: string } {
  if (value === 'today') return { count: 1, unit: 'd' };
  if (value === 'yesterday') return { count: 2, unit: 'd' };
  const [, digits = '', unit = ''] = AGO.exec(value) ?? [];
  return { count: Number(digits), unit };
}

/** The day in the person's own time zone. Before the first year, where nothing was published, its first day. */
export function isoDay(date: Date): string {
  if (date.getFullYear() < 1) return '0001-01-01';
  const year = String(date.getFullYear()).padStart(4, '0');
  return `${year}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

/** The year, month or day after this one, or before it. */
function neighbour(day: string, step: 1 | -1, start: number, end: number): string {
  checked({ of: 'date', from: day, to: '' }, start, end);
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const moved = new Date(0);
  if (day.length === 4) moved.setUTCFullYear(year + step, 0, 1);
  else if (day.length === 7) moved.setUTCFullYear(year, month - 1 + step, 1);
  else moved.setUTCFullYear(year, month - 1, date + step);
  const written = moved.toISOString();
  // Years of more than four digits begin with a sign.
  if (!/^\d/u.test(written)) fail(start, end, 'No date comes after 9999');
  return written.slice(0, day.length);
}

/** Refuses the 31st of February. */
function checked(fact: Fact & { readonly of: 'date' }, start: number, end: number): Fact {
  for (const day of [fact.from, fact.to]) {
    if (day === '') continue;
    const whole = `${day}-01-01`.slice(0, 10);
    const moment = new Date(`${whole}T00:00:00Z`);
    if (Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== whole) {
      fail(start, end, `There is no such date as ${day}`);
    }
  }
  return fact;
}
