import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint } from '../../domain/duplicates/fingerprint.ts';
import { type Library, openLibrary } from '../../storage/library.ts';
import { type FingerprintOf, regroup } from './regroup.ts';

let folder: string;
let library: Library;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wirewatch-attach-'));
  library = openLibrary(folder);
});
afterEach(() => {
  library.close();
  rmSync(folder, { recursive: true });
});

const WORDS =
  'the harbour board of linden said that the cranes on its quay would stand still for a month'.split(' ');
const textOf = (number: number): string => [...WORDS, `crane${number}`, ...WORDS.toReversed()].join(' ');
const fingerprintOf: FingerprintOf = (id) => fingerprint('', [textOf(id)]);

/** Articles that are all alike, each pair known. */
function addArticles(count: number): number[] {
  return library.write('normal', () => {
    const importId = library.imports.start('files', 'a', ['a'], 1);
    const ids = Array.from({ length: count }, (_, number) => {
      const stored = library.articles.insert({
        metadata: {
          headline: `${number}`,
          byline: '',
          source: '',
          place: '',
          published: '',
          language: 'en',
          number: '',
          url: '',
        },
        blocks: JSON.stringify([{ kind: 'paragraph', text: textOf(number + 1) }]),
        contentHash: Buffer.from(`${number}`.padStart(32, '0')),
        words: 37,
        importId,
        importedAt: number,
        read: false,
        starred: false,
        original: () => ({
          format: 'text',
          id: library.originals.insert(Buffer.from('a')),
          start: 0,
          length: -1,
        }),
      });
      if (!('id' in stored)) throw new Error('Two articles are the same');
      return stored.id;
    });
    for (const a of ids) {
      for (const b of ids.filter((id) => id < a)) {
        library.groups.addPair({ a, b, jaccard: 0.8, containment: 0.9 });
      }
    }
    return ids;
  });
}

/** With a limit of 3, which four articles exceed. */
const group = (ids: readonly number[]): number[] =>
  library.write('normal', () => regroup(library.groups, ids, fingerprintOf, 3));
const membersOf = (main: number): number[] => library.groups.members(main).map(({ article }) => article);

test('where too many are connected, an article joins the main copy that is there', () => {
  const [a = 0, b = 0, c = 0, d = 0] = addArticles(4);
  for (const id of [a, b, c, d]) group([id]);
  expect(membersOf(a)).toEqual([a, b, c, d]);
  expect(group([d])).toEqual([]);
});

test('what goes to the trash leaves, and the earliest moves up', () => {
  const [a = 0, b = 0, c = 0, d = 0] = addArticles(4);
  for (const id of [a, b, c, d]) group([id]);
  library.write('normal', () => library.articles.setTrashed([a], 1));
  group([a]);
  expect(membersOf(b)).toEqual([b, c, d]);
  expect(library.groups.member(a)).toBeNull();
  library.write('normal', () => library.articles.setTrashed([c, d], 1));
  group([c, d]);
  expect(membersOf(b)).toEqual([]);
});

test('a person’s decisions count there too', () => {
  const [a = 0, b = 0, c = 0, d = 0] = addArticles(4);
  for (const id of [a, b, c, d]) group([id]);
  const out = [a, b, c].map((other) => ({ a: d, b: other, decision: 'out' as const }));
  const step = library.write('full', () => library.groups.decide(out));
  group([a, b, c, d]);
  expect(membersOf(a)).toEqual([a, b, c]);
  library.write('full', () => library.groups.undo(step));
  group([d]);
  expect(membersOf(a)).toEqual([a, b, c, d]);
});
