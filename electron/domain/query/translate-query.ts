import { LONGEST_QUERY, parseQuery } from './parse-query.ts';

/** A query of another program, in ours. */
export interface Translation {
  readonly query: string;
  /** Signs that were read as another program's, as written, each once. */
  readonly signs: readonly string[];
  /** What could not be carried over, as written. */
  readonly left: readonly string[];
}

/** Words that lie in one sentence, or in one paragraph, lie about so near each other. */
const SENTENCE = 20;
const PARAGRAPH = 75;
const FARTHEST = 100;

/** One way in which other programs write something, at the beginning of what is left of a query. */
interface Sign {
  readonly pattern: RegExp;
  /** Null where it cannot be said in our language. */
  readonly write: (found: readonly string[]) => string | null;
  /** Whether it is only ever written in another program, so that it gives a query away. */
  readonly telling: boolean;
}

const near = (operator: 'NEAR' | 'PRE', distance: string | undefined): string => {
  const words = Math.min(FARTHEST, Math.max(1, Number(distance ?? 1)));
  return `${operator}/${words}`;
};

/** Behind a word or a parenthesis: what joins. */
const JOINTS: readonly Sign[] = [
  // LexisNexis w/5, Factiva near5 and w/5, Ovid and Dialog adj5, Google AROUND(5).
  { pattern: /^(?:w|near|within)\/(\d+)(?![\w/])/u, write: ([, n]) => near('NEAR', n), telling: true },
  {
    pattern: /^(?:near|adj|w|ADJ)(\d+)(?![\w/])/u,
    write: ([written = '', n]) => near(/^adj/iu.test(written) ? 'PRE' : 'NEAR', n),
    telling: true,
  },
  { pattern: /^(?:pre|onear|fby)\/(\d+)(?![\w/])/u, write: ([, n]) => near('PRE', n), telling: true },
  { pattern: /^\/(\d+)(?![\w/])/u, write: ([, n]) => near('NEAR', n), telling: true },
  { pattern: /^\+(\d+)(?=\s)/u, write: ([, n]) => near('PRE', n), telling: true },
  { pattern: /^AROUND\((\d+)\)/iu, write: ([, n]) => near('NEAR', n), telling: true },
  { pattern: /^(?:w\/s|\/s|SAME)(?![\w/])/u, write: () => `NEAR/${SENTENCE}`, telling: true },
  { pattern: /^(?:w\/p|\/p|w\/para)(?![\w/])/u, write: () => `NEAR/${PARAGRAPH}`, telling: true },
  { pattern: /^(?:adj|ADJ)(?=\s)/u, write: () => 'PRE/1', telling: true },
  { pattern: /^(?:and not|but not|AND NOT|BUT NOT|ANDNOT)(?=[\s("])/u, write: () => 'NOT', telling: true },
  { pattern: /^(?:\|\||\|)/u, write: () => 'OR', telling: true },
  { pattern: /^&&?(?=\s)/u, write: () => 'AND', telling: false },
  { pattern: /^and(?=[\s("])/u, write: () => 'AND', telling: false },
  { pattern: /^or(?=[\s("])/u, write: () => 'OR', telling: false },
  { pattern: /^not(?=[\s("])/u, write: () => 'NOT', telling: false },
];

const FIELDS: Readonly<Record<string, string>> = {
  ...{
    headline: 'headline',
    hlead: 'headline',
    hd: 'headline',
    intitle: 'headline',
    allintitle: 'headline',
    ti: 'headline',
  },
  ...{
    title: 'headline',
    lead: 'lead',
    lp: 'lead',
    body: 'body',
    intext: 'body',
    byline: 'byline',
    by: 'byline',
    author: 'byline',
  },
  ...{
    publication: 'source',
    source: 'source',
    sourcename: 'source',
    sn: 'source',
    site: 'source',
    rst: 'source',
  },
  ...{ la: 'lang', language: 'lang', lang: 'lang', dateline: 'place' },
};
const OURS = new Set(['headline', 'title', 'lead', 'body', 'byline', 'source', 'lang', 'place']);

/** Where a term may begin: fields, dates, counts. */
const OPENINGS: readonly Sign[] = [
  { pattern: /^atl(?:east)?\d+\s*(?=\()/iu, write: () => null, telling: true },
  { pattern: /^(?:allcaps|caps|nocaps|plural|singular)\s*(?=\()/iu, write: () => null, telling: true },
  { pattern: /^(?:before):(\d{4}(?:-\d\d){0,2})/u, write: ([, day]) => `date:<${day}`, telling: true },
  { pattern: /^(?:after):(\d{4}(?:-\d\d){0,2})/u, write: ([, day]) => `date:>${day}`, telling: true },
  { pattern: /^site:(?:www\.)?([\w-]+)(?:\.[\w-]+)*/u, write: ([, name]) => `source:${name}`, telling: true },
  {
    pattern: /^([A-Za-z]+)\s?(=|\(|:)(?=[\p{L}\p{N}("“])/u,
    write: ([written = '', name = '', sign]) => {
      const field = FIELDS[name.toLowerCase()];
      if (field === undefined) return written;
      return `${field}:${sign === '(' ? '(' : ''}`;
    },
    telling: true,
  },
];

/** A word with what other programs put at its end for "any letters". `US$5` and `HK$` are money. */
const CUT = /^([\p{L}\p{N}]{2,})(?:!|(?<=[\p{L}\p{N}]{3})\$\d*|\?+|#+)(?=[\s)"]|$)/u;
/** What follows where a sentence has ended: a new one, which is no operator. */
const NEXT_SENTENCE = /^\s+(?!(?:AND|OR|NOT|BUT|SAME|ADJ|NEAR|PRE|W)\b)["“„«(]?\p{Lu}/u;

/**
 * Reads a query as LexisNexis, Factiva, Meltwater, Ovid or Google take it (`w/5`, `near5`, `adj5`, `atleast3(…)`, `terror!`,
 * `hd=`, `intitle:`, `|`) and writes it in ours. Null where nothing in it is another program's, or where the result would not be
 * a query. Written from their public help pages.
 */
export function translateQuery(text: string): Translation | null {
  if (text.length > LONGEST_QUERY) return null;
  const signs = new Set<string>();
  const left = new Set<string>();
  let result = '';
  let rest = text;
  let telling = false;
  /** Whether something stands before that a joint can follow. */
  let follows = false;

  const take = (length: number): string => {
    const taken = rest.slice(0, length);
    rest = rest.slice(length);
    return taken;
  };
  const sign = (among: readonly Sign[]): boolean => {
    for (const { pattern, write, telling: tells } of among) {
      const found = pattern.exec(rest);
      if (!found) continue;
      const [whole] = found;
      const written = write(found);
      if (written === whole) return false;
      const name = whole.replace(/[(:=\s]+$/u, '');
      // A field that both write the same with a colon says nothing.
      const isOurs = whole.endsWith(':') && OURS.has(name.toLowerCase());
      if (isOurs) return false;
      take(whole.length);
      if (written === null) left.add(name);
      else {
        result += written;
        signs.add(name);
      }
      telling ||= tells;
      return true;
    }
    return false;
  };

  /** A question and an exclamation end with these signs as well. */
  const endsSentence = (cut: string): boolean => {
    if (telling || !/[!?]$/u.test(cut)) return false;
    const behind = rest.slice(cut.length);
    if (behind !== '') return NEXT_SENTENCE.test(behind);
    // Alone, `terror!` is a query, and `Why?` and `NATO!` are none.
    return /\s/u.test(text.trim()) || cut.endsWith('?') || /^\p{Lu}/u.test(cut);
  };

  while (rest !== '') {
    const space = /^\s+/u.exec(rest);
    if (space) {
      result += take(space[0].length);
      continue;
    }
    const quoted = /^(["“„«])[^"“”„«»]*["”“»](?:~(\d+))?/u.exec(rest);
    if (quoted) {
      const [whole, , distance] = quoted;
      take(whole.length);
      result +=
        distance === undefined ? whole : proximity(whole.slice(1).replace(/["”“»]~\d+$/u, ''), distance);
      if (distance !== undefined) {
        signs.add(`~${distance}`);
        telling = true;
      }
      follows = true;
      continue;
    }
    if (follows && sign(JOINTS)) {
      follows = false;
      continue;
    }
    if (sign(OPENINGS)) {
      follows = false;
      continue;
    }
    const cut = CUT.exec(rest);
    if (cut && !endsSentence(cut[0])) {
      take(cut[0].length);
      result += `${cut[1]}*`;
      signs.add(cut[0].slice(cut[1]?.length ?? 0));
      telling = true;
      follows = true;
      continue;
    }
    const word = /^[^\s()"“„«]+/u.exec(rest);
    const piece = take(word ? word[0].length : 1);
    result += piece;
    follows = piece !== '(';
  }
  const query = result.replaceAll(/[ \t]+/gu, ' ').trim();
  if (!telling || query === text.trim()) return null;
  const parsed = parseQuery(query);
  if (!parsed.ok || !parsed.query) return null;
  return { query, signs: [...signs], left: [...left] };
}

/** Lucene's `"a b"~5`: the words within so many of each other. */
function proximity(phrase: string, distance: string): string {
  const words = phrase.trim().split(/\s+/u);
  return words.length < 2 ? `"${phrase}"` : `(${words.join(` ${near('NEAR', distance)} `)})`;
}
