import fc from 'fast-check';
import { expect, test } from 'vitest';
import { multilingualText } from '../text/text.testing.ts';
import { tokenize } from '../text/tokenize.ts';
import { roleBeside } from './article-group.ts';
import { fingerprint } from './fingerprint.ts';
import { areAlike, compareTexts } from './likeness.ts';
import { estimateLikeness, reachOf, sketchOf } from './sketch.ts';
import { createSketchIndex } from './sketch-index.ts';

/** What shingles are by definition: each run of four folded words. */
function shinglesOf(texts: readonly string[]): Set<string> {
  const words = texts.flatMap((text) => tokenize(text).words);
  return new Set(words.slice(3).map((_, start) => words.slice(start, start + 4).join(' ')));
}

const manyWords = fc.array(fc.constantFrom(...'abcdefghijkl'), { minLength: 4, maxLength: 60 });

test('the comparison is that of the sets of shingles, whatever the script', () => {
  const texts = fc.array(
    fc.oneof(
      multilingualText,
      manyWords.map((words) => words.join(' ')),
    ),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const [a, b] = [shinglesOf(one), shinglesOf(other)];
      const shared = [...a].filter((shingle) => b.has(shingle)).length;
      const { jaccard, containment } = compareTexts(fingerprint('', one), fingerprint('', other));
      expect(jaccard).toBeCloseTo(a.size + b.size === 0 ? 0 : shared / (a.size + b.size - shared), 10);
      expect(containment).toBeCloseTo(Math.min(a.size, b.size) === 0 ? 0 : shared / Math.min(a.size, b.size));
    }),
    { numRuns: 500 },
  );
});

test('case, marks, punctuation and where blocks end make no difference', () => {
  const one = fingerprint('A headline', ['The Élysée said on Monday that 12 ships', 'had left the harbour.']);
  const other = fingerprint('a Headline!', [
    'The Elysee said, on Monday, that 12 ships had left "the harbour"',
  ]);
  expect(other).toEqual(one);
});

/** Shingles as random hashes, of which the two texts share some. */
function randomPair(shared: number, onlyOne: number, onlyOther: number, seed: number) {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) ^ state) >>> 0;
  };
  const take = (count: number): number[] => Array.from({ length: count }, next);
  const both = take(shared);
  const sorted = (more: number): Uint32Array => Uint32Array.from([...both, ...take(more)]).sort();
  return { one: sorted(onlyOne), other: sorted(onlyOther) };
}

test('the sketches of two texts estimate the likeness that the whole texts have', () => {
  const size = fc.integer({ min: 40, max: 400 });
  fc.assert(
    fc.property(size, size, size, (shared, onlyOne, onlyOther) => {
      // One estimate may be far off; the mean of many must not be.
      const seeds = Array.from({ length: 60 }, (_, index) => index * 7_919 + 1);
      const errors = seeds.map((seed) => {
        const { one, other } = randomPair(shared, onlyOne, onlyOther, seed);
        const [sketch, sketched] = [sketchOf(one), sketchOf(other)];
        const known = new Set(sketched);
        const common = sketch.filter((hash) => known.has(hash)).length;
        const estimate = estimateLikeness(common, sketch, {
          size: sketched.length,
          reach: reachOf(sketched),
        });
        return estimate.jaccard - shared / (shared + onlyOne + onlyOther);
      });
      expect(Math.abs(errors.reduce((sum, error) => sum + error, 0) / errors.length)).toBeLessThan(0.08);
    }),
    { numRuns: 60 },
  );
});

test('the sketch of a short text holds all of it', () => {
  const { one } = randomPair(0, 7, 0, 3);
  expect(sketchOf(one)).toEqual(one);
  expect(reachOf(sketchOf(one))).toBe(2 ** 32);
});

const STORY = `The harbour board of Port Linden said on Tuesday that 14 of the 32 cranes on its eastern quay would stand still
  for the rest of the month, after an inspection had found cracks in the rails. Ships of more than 200 metres are sent to
  the northern quay, where they wait for up to 3 days. Dock workers said that they had warned of the rails in spring.`;

test('a small change makes a version, an addition too, another story does not', () => {
  const story = fingerprint('Cranes stand still', [STORY]);
  const corrected = fingerprint('Cranes stand still', [STORY.replace('Tuesday', 'Wednesday')]);
  const longer = fingerprint('Cranes stand still in Linden', [
    STORY,
    'The union wants the board to answer for it before the city council, and talks of a strike in the autumn. '.repeat(
      1,
    ),
    'Nobody at the board could be reached for comment on Tuesday evening, and the minister said nothing at all to us.',
  ]);
  const another = fingerprint('Cranes stand still', [
    'A storm felled trees across the north of the country on Tuesday and left some 2,000 homes without electricity for hours.',
  ]);
  expect(areAlike(story, corrected, compareTexts(story, corrected))).toBe(true);
  expect(areAlike(story, longer, compareTexts(story, longer))).toBe(true);
  expect(areAlike(story, another, compareTexts(story, another))).toBe(false);
});

/** Fifty words of which only numbers and a name change. */
function auction(name: string, amount: string, rate: string, day: string): string {
  return `The treasury of ${name} sold bills worth ${amount} crowns at its weekly auction, at an average rate of ${rate} per cent,
    and said that it would offer bills of the same kind again on ${day} of the month at the usual hour. Bids may be handed
    in by banks and by private persons until noon of the day before.`;
}

test('a form that is filled in anew is another story, however alike', () => {
  const first = fingerprint('Bills sold', [auction('Marrow', '250', '4.75', '14')]);
  const next = fingerprint('Bills sold', [auction('Marrow', '310', '4.81', '21')]);
  const likeness = compareTexts(first, next);
  expect(likeness.jaccard).toBeGreaterThan(0.5);
  expect(areAlike(first, next, likeness)).toBe(false);
  const corrected = fingerprint('Bills sold', [auction('Marrow', '260', '4.75', '14')]);
  expect(areAlike(first, corrected, compareTexts(first, corrected))).toBe(true);
});

test('nearly the same text days later, but for a number, is the next story of its form; on the same day it is corrected', () => {
  const first = fingerprint('Cranes stand still', [STORY], '2026-03-03');
  const other = (published: string, text = STORY.replace('14 of', '15 of')): boolean => {
    const again = fingerprint('Cranes stand still', [text], published);
    const likeness = compareTexts(first, again);
    expect(likeness.jaccard).toBeGreaterThan(0.85);
    return areAlike(first, again, likeness);
  };
  expect(other('2026-03-10')).toBe(false);
  expect(other('2026-03-05T09:00+01:00')).toBe(false);
  expect(other('2026-03-04')).toBe(true);
  expect(other('2026-03-03')).toBe(true);
  expect(other('')).toBe(true);
  // A reprint changes no number.
  expect(other('2026-03-10', STORY.replace('Tuesday', 'Wednesday'))).toBe(true);
});

test('a copy has the same numbers as the main copy; the same outlet only prints versions', () => {
  const one = fingerprint('Cranes stand still', [STORY]);
  const corrected = fingerprint('Cranes stand still', [STORY.replace('32 cranes', '33 cranes')]);
  const role = (other: typeof one, source: string): string =>
    roleBeside({ jaccard: 0.95 }, source, 'Linden Post', () => [one, other]);
  expect([role(one, 'Coastwire'), role(corrected, 'Coastwire'), role(one, 'linden post')]).toEqual([
    'copy',
    'version',
    'version',
  ]);
  expect(roleBeside({ jaccard: 1 }, 'Linden Post', 'Linden Post', () => [null, null])).toBe('copy');
});

test('short notes of the same words under another headline are not the same', () => {
  const note = ['Quarterly dividend 10 cents against 10 cents before. Pay April 15. Record March 31.'];
  const one = fingerprint('Linden Rail Works sets dividend', note);
  const other = fingerprint('Marrow Copper sets quarterly', note);
  const again = fingerprint('Linden Rail Works sets quarterly dividend', note);
  expect(areAlike(one, other, compareTexts(one, other))).toBe(false);
  expect(areAlike(one, again, compareTexts(one, again))).toBe(true);
});

test('the index finds what is alike among many, also once it has grown', () => {
  const index = createSketchIndex();
  const sketches = Array.from({ length: 3_000 }, (_, id) => {
    const { one, other } = randomPair(90, 20, 30, id + 1);
    index.add(id + 1, sketchOf(one));
    return sketchOf(other);
  });
  const found = sketches.filter((sketch, id) => index.candidates(sketch).includes(id + 1));
  expect(found.length / sketches.length).toBeGreaterThan(0.99);
  expect(index.size).toBe(3_000);
});

test('a form that very many articles share neither fills the index nor hides what is alike', () => {
  const index = createSketchIndex();
  for (let id = 1; id <= 2_000; id += 1) index.add(id, sketchOf(randomPair(0, 100, 0, 5).one));
  const { one, other } = randomPair(80, 10, 10, 99);
  index.add(2_001, sketchOf(one));
  expect(index.candidates(sketchOf(other))).toEqual([2_001]);
  expect(index.candidates(sketchOf(randomPair(0, 100, 0, 5).one)).length).toBeLessThanOrEqual(24);
});
