import { isOrdinaryWord } from '../query/ordinary-words.ts';
import { parseAlias } from '../query/parse-query.ts';
import { type MentionPlace, mentionPlaces, quoted, written } from './narrow-words.ts';
import type { HitSample, Narrowing, NarrowingEvidence } from './narrowing.ts';

const MOST_PHRASES = 3;
/** Of the relevant hits, a phrase that more have than this is no sign of the other meaning. */
const MOST_RELEVANT = 0.34;

/** Words before and behind the mention that make a phrase with it. */
const SHAPES = [
  [0, 1],
  [1, 0],
  [0, 2],
  [1, 1],
  [2, 0],
] as const;

interface Phrase {
  readonly written: string;
  /** Folded. */
  readonly words: readonly string[];
  /** Mentions in the dismissed article that stand in it. */
  times: number;
  /** Words beside the mention that are written large, as those of a name are. */
  readonly isLarge: boolean;
  /** An everyday word stands beside the mention, as it might anywhere. */
  readonly isOrdinary: boolean;
}

/** `=SCO` becomes `=SCO NOT "SCO Group"`: the phrases that go with the mention in this article and not in the relevant ones. */
export function narrowPhrase(evidence: NarrowingEvidence, hitting: ReadonlySet<string>): Narrowing[] {
  const { reach, dismissed, relevant } = evidence;
  const limit = relevant.length * MOST_RELEVANT;
  const ranked = phrasesAround(dismissed)
    .map((phrase) => ({ phrase, elsewhere: relevant.filter((hit) => hasPhrase(hit, phrase.words)).length }))
    .filter(({ phrase, elsewhere }) => !phrase.isOrdinary && elsewhere <= limit)
    .sort(
      (one, other) =>
        Number(other.phrase.isLarge) - Number(one.phrase.isLarge) ||
        one.elsewhere - other.elsewhere ||
        other.phrase.times - one.phrase.times ||
        one.phrase.words.length - other.phrase.words.length,
    );
  const chosen: Phrase[] = [];
  for (const { phrase } of ranked) {
    if (chosen.length === MOST_PHRASES) break;
    // A longer phrase with a chosen one in it, or the other way round, says nothing new.
    const key = ` ${phrase.words.join(' ')} `;
    const isNew = chosen.every(({ words }) => {
      const other = ` ${words.join(' ')} `;
      return !key.includes(other) && !other.includes(key);
    });
    if (isNew) chosen.push(phrase);
  }
  return chosen.flatMap((phrase) => {
    const words = quoted(phrase.written);
    if (words === null) return [];
    const aliases = reach.aliases.map((alias) =>
      hitting.has(alias) ? `${grouped(alias)} NOT ${words}` : alias,
    );
    return { kind: 'exclude-phrase', words: [words], reach: { ...reach, aliases }, mayBring: false };
  });
}

/** A line as one part of a longer query. */
function grouped(alias: string): string {
  const parsed = parseAlias(alias);
  return parsed.ok && parsed.query?.kind === 'or' ? `(${alias})` : alias;
}

function phrasesAround(hit: HitSample): Phrase[] {
  const phrases = new Map<string, Phrase>();
  for (const place of mentionPlaces(hit)) {
    for (const [before, behind] of SHAPES) {
      const phrase = phraseAt(place, before, behind, hit.article.language);
      if (!phrase) continue;
      const key = phrase.words.join(' ');
      const known = phrases.get(key);
      if (known) known.times += 1;
      else phrases.set(key, phrase);
    }
  }
  return [...phrases.values()];
}

function phraseAt(place: MentionPlace, before: number, behind: number, language: string): Phrase | null {
  const { text, first, last } = place;
  const from = first - before;
  const to = last + behind;
  const { words, starts, ends } = text.tokens;
  if (from < 0 || to >= words.length) return null;
  for (let index = from; index < to; index += 1) {
    if (!/^[\s\-‐–'’&/]{0,3}$/u.test(text.text.slice(ends[index], starts[index + 1]))) return null;
  }
  const isOrdinary = (index: number): boolean => isOrdinaryWord(words[index] as string, language);
  const beside = [...range(from, first), ...range(last + 1, to + 1)];
  // `Group` behind a name is a part of it, however ordinary; `The` before one is not.
  const isLarge = beside.every(
    (index) =>
      /^\p{Lu}/u.test(text.text.slice(starts[index], ends[index])) && (index > last || !isOrdinary(index)),
  );
  return {
    written: written(text, from, to),
    words: words.slice(from, to + 1),
    times: 1,
    isLarge,
    isOrdinary: !isLarge && beside.some(isOrdinary),
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function hasPhrase({ article }: HitSample, phrase: readonly string[]): boolean {
  return [article.headline, ...article.blocks].some(({ tokens: { words } }) => {
    let at = words.indexOf(phrase[0] as string);
    while (at !== -1) {
      const start = at;
      if (phrase.every((word, offset) => words[start + offset] === word)) return true;
      at = words.indexOf(phrase[0] as string, at + 1);
    }
    return false;
  });
}
