import { parseAlias } from '../query/parse-query.ts';
import type { WordsQuery } from '../query/query.ts';
import { mentionPlaces, quoted, term, written } from './narrow-words.ts';
import type { HitSample, Narrowing, NarrowingEvidence } from './narrowing.ts';

/** More forms than this are no spelling but chance. */
const MOST_FORMS = 3;
/** A form must have so large a share of the mentions to be one that is meant. */
const LEAST_SHARE = 0.05;
/** Longer words are no acronyms: their capitals are guessed from the articles only. */
const LONGEST_ACRONYM = 8;

/** `nato` becomes `=NATO`: each line that hit the article and asks for words in any case asks for the forms that the relevant hits have. */
export function narrowCase(evidence: NarrowingEvidence, hitting: ReadonlySet<string>): Narrowing[] {
  const { reach, dismissed, relevant } = evidence;
  const forms: string[] = [];
  let dotted = false;
  const aliases = reach.aliases.flatMap((alias) => {
    const words = hitting.has(alias) ? plainWords(alias) : null;
    if (!words) return alias;
    const exact = exactForms(words, dismissed, relevant);
    forms.push(...exact);
    for (const form of exact) dotted ||= isDotted(form);
    return exact.length > 0 ? exact : alias;
  });
  if (forms.length === 0) return [];
  return [
    {
      kind: 'exact-case',
      words: forms,
      reach: { ...reach, aliases: [...new Set(aliases)] },
      mayBring: dotted,
    },
  ];
}

/** The folded words of a line that is nothing but whole words or a phrase; else null. */
function plainWords(alias: string): readonly string[] | null {
  const query = queryOf(alias);
  return query?.plain && !query.plain.prefix ? query.plain.words : null;
}

function queryOf(alias: string): WordsQuery | null {
  const parsed = parseAlias(alias);
  return parsed.ok && parsed.query?.kind === 'words' ? parsed.query : null;
}

function isDotted(form: string): boolean {
  const parsed = parseAlias(form);
  return parsed.ok && parsed.query?.kind === 'exact' && parsed.query.dotted.length > 0;
}

function exactForms(
  words: readonly string[],
  dismissed: HitSample,
  relevant: readonly HitSample[],
): string[] {
  const wrong = new Set(formsIn(dismissed, words).keys());
  const counts = new Map<string, number>();
  let all = 0;
  for (const hit of relevant) {
    for (const [form, count] of formsIn(hit, words)) {
      all += count;
      if (!wrong.has(form)) counts.set(form, (counts.get(form) ?? 0) + count);
    }
  }
  const found = [...counts]
    .filter(([, count]) => count >= all * LEAST_SHARE)
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_FORMS)
    .map(([form]) => form);
  if (found.length === 0 && relevant.length === 0) {
    const [word = ''] = words;
    const capitals = word.toUpperCase();
    if (words.length === 1 && word.length <= LONGEST_ACRONYM && !wrong.has(capitals)) found.push(capitals);
  }
  return found.flatMap((form) => exactTerm(form) ?? []);
}

/** How often each written form of the words is mentioned, lines in capitals left out, where case says nothing. */
function formsIn(hit: HitSample, words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text, first, last } of mentionPlaces(hit)) {
    if (text.allCapitals || last - first + 1 !== words.length) continue;
    if (!words.every((word, offset) => text.tokens.words[first + offset] === word)) continue;
    const form = written(text, first, last);
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return counts;
}

function exactTerm(form: string): string | null {
  const written = /\s/u.test(form) ? quoted(form) : term(form);
  return written === null ? null : `=${written}`;
}
