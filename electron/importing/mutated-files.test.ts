import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { ImportReason } from '../domain/import-outcome.ts';
import { readArticleFile } from './read-file.ts';
import type { Reading } from './reading.ts';
import { makeZip } from './zip/make-zip.testing.ts';
import { salvageZip } from './zip/salvage-zip.ts';
import { ZIP_LIMITS } from './zip/zip-limits.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const FOLDER = mkdtempSync(join(tmpdir(), 'wirewatch-mutated-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

/** A few of each file in every run. */
const RUN = { numRuns: 12 };
/** Milliseconds for those of one file, so that slow formats are only mutated less often. */
const ENOUGH_MS = 400 * Number(process.env['PROPERTY_RUNS'] ?? 1);

/**
 * The check while there is time, and the first one in any case: fast-check's own limit of time fails where a slow machine does not
 * get through one.
 */
function whileThereIsTime<Arguments extends unknown[]>(
  check: (...values: Arguments) => Promise<void>,
): (...values: Arguments) => Promise<void> {
  let until = Number.POSITIVE_INFINITY;
  return async (...values) => {
    if (performance.now() > until) return;
    if (until === Number.POSITIVE_INFINITY) until = performance.now() + ENOUGH_MS;
    await check(...values);
  };
}

type Mutation =
  | { readonly kind: 'set'; readonly at: number; readonly byte: number }
  | { readonly kind: 'cut' | 'double'; readonly at: number; readonly length: number }
  | { readonly kind: 'end'; readonly at: number };

/** Where: a share of the file's length, so that a mutation is the same for a file of any length. */
const AT = fc.double({ min: 0, max: 1, noNaN: true });
const LENGTH = fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 2_000 }));
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    at: AT,
    // Beside any byte those that formats are made of.
    byte: fc.oneof(fc.nat(255), fc.constantFrom(...Buffer.from('\0\n\r <>&"\'{}[]\\=:;,-/'))),
  }),
  fc.record({ kind: fc.constantFrom('cut' as const, 'double' as const), at: AT, length: LENGTH }),
  fc.record({ kind: fc.constant('end' as const), at: AT }),
);

const MUTATIONS_OF_ONE = fc.array(mutation, { minLength: 1, maxLength: 6 });

function mutate(bytes: Buffer, mutations: readonly Mutation[]): Buffer {
  let mutated = bytes;
  for (const one of mutations) {
    const at = Math.min(mutated.length, Math.floor(one.at * mutated.length));
    const before = mutated.subarray(0, at);
    if (one.kind === 'end') mutated = before;
    else if (one.kind === 'set')
      mutated = Buffer.concat([before, Buffer.from([one.byte]), mutated.subarray(at + 1)]);
    else {
      const from = one.kind === 'cut' ? at + one.length : Math.max(0, at - one.length);
      mutated = Buffer.concat([before, mutated.subarray(from)]);
    }
  }
  return mutated;
}

async function readAll(path: string): Promise<{ readings: readonly Reading[]; reason: ImportReason | null }> {
  const readings: Reading[] = [];
  const reader = readArticleFile(path);
  for (;;) {
    const next = await reader.next();
    if (next.done) return { readings, reason: next.value };
    readings.push(...next.value);
  }
}

/** What is read of it holds, whatever the file is: something is said of it, no reader has thrown, and no block is empty. */
async function expectAccounted(path: string): Promise<void> {
  const { readings, reason } = await readAll(path);
  expect(readings.length > 0 || reason !== null).toBe(true);
  const reasons = readings.flatMap((reading) => (reading.ok ? [] : [reading.reason]));
  // This is what is made of an error that no reader has foreseen.
  const crashed = [...reasons, reason].filter((one) => one?.code === 'parser-crashed');
  expect(crashed).toEqual([]);
  for (const reading of readings) {
    if (!reading.ok) continue;
    const { blocks, headline } = reading.draft;
    expect(headline !== '' || blocks.length > 0).toBe(true);
    const empty = blocks.filter(({ text, picture }) => text.trim() === '' && picture === undefined);
    expect(empty).toEqual([]);
  }
}

describe('a damaged file gives an outcome and never an error', () => {
  for (const slug of readdirSync(FIXTURES)) {
    const file = readdirSync(join(FIXTURES, slug)).find((name) => /^input\.(?!paste\.)/u.test(name));
    if (file === undefined) continue;
    it(slug, async () => {
      const bytes = readFileSync(join(FIXTURES, slug, file));
      const path = join(FOLDER, `${slug}-${file}`);
      await fc.assert(
        fc.asyncProperty(
          MUTATIONS_OF_ONE,
          whileThereIsTime(async (mutations) => {
            writeFileSync(path, mutate(bytes, mutations));
            await expectAccounted(path);
          }),
        ),
        RUN,
      );
    }, 600_000);
  }
});

describe('a whole archive of damaged files gives an outcome and never an error', () => {
  for (const slug of readdirSync(FIXTURES).filter((name) => /^(?:docx|odt|epub|wacz)/u.test(name))) {
    const file = readdirSync(join(FIXTURES, slug)).find((name) => name.startsWith('input.'));
    if (file === undefined) continue;
    it(slug, async () => {
      const files = [...salvageZip(readFileSync(join(FIXTURES, slug, file)), ZIP_LIMITS)].flatMap((one) =>
        one.unpacked.ok ? [{ name: one.name, content: Buffer.from(one.unpacked.bytes) }] : [],
      );
      const path = join(FOLDER, `inside-${slug}-${file}`);
      await fc.assert(
        fc.asyncProperty(
          fc.nat(),
          MUTATIONS_OF_ONE,
          whileThereIsTime(async (which, mutations) => {
            const damaged = which % files.length;
            writeFileSync(
              path,
              makeZip(
                files.map(({ name, content }, index) => ({
                  name,
                  content: index === damaged ? mutate(content, mutations) : content,
                  store: true,
                })),
              ),
            );
            await expectAccounted(path);
          }),
        ),
        RUN,
      );
    }, 600_000);
  }
});
