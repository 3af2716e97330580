import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import Fuse from 'fuse.js';
import { createCorrector } from '../../electron/backend/search/corrector.ts';
import { editDistance } from '../../electron/domain/text/edit-distance.ts';
import { openLibrary } from '../../electron/storage/library.ts';
import type { BenchContext } from './bench-context.ts';
import { compare, holdTo, type Row } from './row.ts';

const SHOWN = 3;
const LEAST_FIRST = 0.65;
const LEAST_AMONG_THREE = 0.82;
const MOST_MS = 30;
/** Fuse.js looks through the whole vocabulary for each word, so it is asked one in so many. */
const ASKED_OF_FUSE = 3;
/** Farther than that nothing is near. */
const LONGEST_DISTANCE = 4;

interface Pair {
  readonly wrong: string;
  readonly right: string;
}

type Suggest = (word: string) => readonly string[];

/**
 * Words that people misspelt, each asked of the corrector where the right word is in the library: how often the right one comes
 * first, and among the first three. Beside Damerau-Levenshtein distance with frequency, and beside Fuse.js, over the whole vocabulary.
 */
export async function typoFigures(context: BenchContext): Promise<Row[]> {
  if (context.misspellings === null || !existsSync(context.misspellings)) {
    context.say('typos: skipped, since no list of misspelt words was given (--misspellings FILE.tsv)');
    return [];
  }
  const library = openLibrary(await context.library());
  while (library.search.warm());
  const vocabulary = Array.from({ length: 40 }, (_, letters) => library.search.wordsOfLength(letters).words)
    .flat()
    .filter(({ word }) => !/\d/u.test(word));
  const known = new Set(vocabulary.map(({ word }) => word));
  const pairs = readPairs(context.misspellings).filter(({ right }) => known.has(right));
  const { suggest } = createCorrector(library);

  const ours = measure(pairs, (word) => suggest(word, SHOWN));
  const distance = measure(pairs, (word) =>
    vocabulary
      .filter((there) => there.word !== word && Math.abs(there.word.length - word.length) <= LONGEST_DISTANCE)
      .map((there) => ({ ...there, distance: editDistance(word, there.word) }))
      .sort((one, other) => one.distance - other.distance || other.articles - one.articles)
      .slice(0, SHOWN)
      .map((there) => there.word),
  );
  const fuse = new Fuse(vocabulary, { keys: ['word'], includeScore: true, threshold: 0.6 });
  const fuzzy = measure(
    pairs.filter((_, index) => index % ASKED_OF_FUSE === 0),
    (word) =>
      fuse
        .search(word, { limit: SHOWN + 1 })
        .map(({ item }) => item.word)
        .filter((there) => there !== word)
        .slice(0, SHOWN),
  );
  library.close();
  const halves = [0, 1].map((half) => pairs.filter(({ wrong }) => halfOf(wrong) === half));
  const shown = halves.map((half) => {
    const { first, amongThree } = measure(half, (word) => suggest(word, SHOWN));
    return `${half.length} words ${first.toFixed(3)} / ${amongThree.toFixed(3)}`;
  });
  context.say(`typos: the half that the costs were set by ${shown[0]}, the other half ${shown[1]}`);
  const name = 'typos-first';
  const three = 'typos-among-three';
  return [
    holdTo({ name, ours: ours.first, unit: `of ${pairs.length}` }, { atLeast: LEAST_FIRST }),
    holdTo(
      { name: three, ours: ours.amongThree, unit: `of ${pairs.length}` },
      { atLeast: LEAST_AMONG_THREE },
    ),
    ...[
      { peerName: 'Damerau-Levenshtein with frequency', peer: distance },
      { peerName: 'Fuse.js, whole vocabulary', peer: fuzzy },
    ].flatMap(({ peerName, peer }) => [
      compare({ name, ours: ours.first, unit: '' }, { peer: peer.first, peerName }, null),
      compare({ name: three, ours: ours.amongThree, unit: '' }, { peer: peer.amongThree, peerName }, null),
      compare({ name: 'typos-time', ours: ours.ms, unit: 'ms' }, { peer: peer.ms, peerName }, null),
    ]),
    holdTo({ name: 'typos-time', ours: ours.ms, unit: 'ms' }, { atMost: MOST_MS }),
  ];
}

/** Shares from 0 to 1, and milliseconds of processor time a word. */
function measure(
  pairs: readonly Pair[],
  suggest: Suggest,
): { readonly first: number; readonly amongThree: number; readonly ms: number } {
  const before = process.cpuUsage();
  const places = pairs.map(({ wrong, right }) => suggest(wrong).indexOf(right));
  const { user, system } = process.cpuUsage(before);
  return {
    first: places.filter((place) => place === 0).length / pairs.length,
    amongThree: places.filter((place) => place >= 0).length / pairs.length,
    ms: (user + system) / 1_000 / pairs.length,
  };
}

function readPairs(path: string): Pair[] {
  return readFileSync(path, 'utf8')
    .toLowerCase()
    .trim()
    .split('\n')
    .map((line) => line.trim().split('\t'))
    .flatMap(([wrong = '', right = '']) =>
      /^[a-z]+\t[a-z]+$/u.test(`${wrong}\t${right}`) ? [{ wrong, right }] : [],
    );
}

/** Words fall into two halves by their hash, the same each time. */
function halfOf(word: string): number {
  return (createHash('sha256').update(word).digest()[0] ?? 0) & 1;
}
