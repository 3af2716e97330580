import { isOrdinaryWord } from '../query/ordinary-words.ts';
import { parseAlias } from '../query/parse-query.ts';
import { mentionPlaces, term, written } from './narrow-words.ts';
import type { HitSample, Narrowing, NarrowingEvidence } from './narrowing.ts';

/** In words. */
const DISTANCE = 10;
const SHORTEST_WORD = 3;
/** A word that more of all articles have than this says nothing. */
const MOST_COMMON = 0.15;
/** The words of one proposal: any of them may stand near. */
const MOST_TOGETHER = 5;
const SINGLES = 2;

interface Neighbour {
  /** As it is written most often. */
  readonly word: string;
  /** The relevant hits, by their places, that have it near a mention. */
  readonly hits: ReadonlySet<number>;
  readonly weight: number;
}

/** `=SCO` becomes `=SCO NEAR/10 summit`: words that stand beside the mentions in relevant hits and not in this article. */
export function narrowNear(evidence: NarrowingEvidence, hitting: ReadonlySet<string>): Narrowing[] {
  const { reach } = evidence;
  const changed = reach.aliases.filter((alias) => hitting.has(alias));
  if (!changed.every(canStandNear)) return [];
  const neighbours = neighboursOf(evidence);
  const together = cover(neighbours);
  const singles = neighbours.slice(0, SINGLES);
  const choices =
    together.length > 1 ? [together, ...singles.map((one) => [one])] : singles.map((one) => [one]);
  return choices.flatMap((choice) => {
    const words = choice.flatMap(({ word }) => term(word) ?? []);
    if (words.length === 0) return [];
    const near = words.length === 1 ? words[0] : `(${words.join(' OR ')})`;
    const aliases = reach.aliases.map((alias) =>
      hitting.has(alias) ? `${asOperand(alias)} NEAR/${DISTANCE} ${near}` : alias,
    );
    return { kind: 'near-word', words, reach: { ...reach, aliases }, mayBring: false };
  });
}

function kindOf(alias: string): string | undefined {
  const parsed = parseAlias(alias);
  return parsed.ok ? parsed.query?.kind : undefined;
}

function canStandNear(alias: string): boolean {
  const kind = kindOf(alias);
  return kind === 'words' || kind === 'exact' || kind === 'or';
}

function asOperand(alias: string): string {
  return kindOf(alias) === 'or' ? `(${alias})` : alias;
}

/** What is worth most first: what many relevant hits have and few other articles. */
function neighboursOf({ dismissed, relevant, commonness }: NarrowingEvidence): Neighbour[] {
  const besideThis = new Set(wordsNear(dismissed).keys());
  const found = new Map<string, { hits: Set<number>; forms: Map<string, number> }>();
  for (const [place, hit] of relevant.entries()) {
    for (const [folded, form] of wordsNear(hit)) {
      if (besideThis.has(folded)) continue;
      const entry = found.get(folded) ?? { hits: new Set(), forms: new Map() };
      entry.hits.add(place);
      entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
      found.set(folded, entry);
    }
  }
  const least = Math.min(2, relevant.length);
  return [...found]
    .filter(([, { hits }]) => hits.size >= least)
    .map(([folded, { hits, forms }]) => ({
      word: commonForm(forms),
      hits,
      common: commonness(folded),
    }))
    .filter(({ common }) => common <= MOST_COMMON || relevant.length < 20)
    .map(({ word, hits, common }) => ({ word, hits, weight: hits.size * Math.log(1 + 1 / (common + 0.001)) }))
    .sort((one, other) => other.weight - one.weight);
}

/** The form that is written most often; of two, the one in small letters, since the other may begin a sentence. */
function commonForm(forms: ReadonlyMap<string, number>): string {
  const isSmall = (form: string): number => Number(form === form.toLowerCase());
  return [...forms].toSorted(
    ([one, count], [other, otherCount]) => otherCount - count || isSmall(other) - isSmall(one),
  )[0]?.[0] as string;
}

/** The words near the mentions, folded, with the form in which each stands there. */
function wordsNear(hit: HitSample): Map<string, string> {
  const near = new Map<string, string>();
  const places = mentionPlaces(hit);
  for (const { text, first, last } of places) {
    const { words } = text.tokens;
    for (let at = Math.max(0, first - DISTANCE); at <= Math.min(words.length - 1, last + DISTANCE); at += 1) {
      if (at >= first && at <= last) continue;
      const word = words[at] as string;
      if (word.length < SHORTEST_WORD || /\d/u.test(word) || isOrdinaryWord(word, hit.article.language))
        continue;
      near.set(word, written(text, at, at));
    }
  }
  // The words of the mentions themselves are near to each other.
  for (const { text, first, last } of places) {
    for (let at = first; at <= last; at += 1) near.delete(text.tokens.words[at] as string);
  }
  return near;
}

/** Greedily, the words that together stand near in the most relevant hits. */
function cover(neighbours: readonly Neighbour[]): Neighbour[] {
  const chosen: Neighbour[] = [];
  const covered = new Set<number>();
  while (chosen.length < MOST_TOGETHER) {
    let best: Neighbour | null = null;
    let most = 0;
    for (const candidate of neighbours) {
      let gain = 0;
      for (const hit of candidate.hits) if (!covered.has(hit)) gain += 1;
      if (gain > most) {
        most = gain;
        best = candidate;
      }
    }
    if (!best) break;
    chosen.push(best);
    for (const hit of best.hits) covered.add(hit);
  }
  return chosen;
}
