import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { isBalanced } from '../../domain/import-outcome.ts';
import { hostileFiles, WHOLE_FILE } from '../../importing/hostile-files.testing.ts';
import { startTestBackend, type TestBackend } from '../testing/test-backend.testing.ts';

let backend: TestBackend;
afterEach(() => backend.close());

/** Every file below a folder with its size. */
function treeOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return `${path} ${statSync(path).size}`;
    })
    .sort();
}

/**
 * Imports a folder that lies in `around`, and holds what every import has to hold: an outcome for each file, counts that add up, a library
 * that answers and is whole, and not a byte written around it. Gives the outcomes by file.
 */
async function importHostile(path: string, around: string): Promise<Map<string, string[]>> {
  const before = treeOf(around);
  const { report } = await backend.importPaths([path]);
  expect(treeOf(around)).toEqual(before);
  expect(report).toMatchObject({ state: 'finished', filesLeft: 0 });
  expect(isBalanced(report)).toBe(true);
  const outcomes = new Map<string, string[]>();
  let offered = 0;
  for (;;) {
    const items = await backend.client.call('import.items', { id: report.id, offset: offered, limit: 1_000 });
    if (items.length === 0) break;
    offered += items.length;
    for (const { name, outcome, reason } of items) {
      const file = name.split(', ')[0] ?? name;
      outcomes.set(file, [...(outcomes.get(file) ?? []), reason?.code ?? outcome]);
    }
  }
  expect(offered).toBe(report.offered);
  expect((await backend.client.call('library.status')).articles).toBe(report.imported);
  return outcomes;
}

describe('files that are made to do harm', () => {
  it('end in an outcome each, and the article among them comes in', async () => {
    backend = await startTestBackend();
    const files = hostileFiles();
    const [first = ''] = backend.files(
      Object.fromEntries(Object.entries(files).map(([name, content]) => [`hostile/${name}`, content])),
    );
    const folder = join(first, '..');
    const outcomes = await importHostile(folder, join(folder, '..'));
    expect([...outcomes.keys()].map((name) => name.split('/').at(-1)).sort()).toEqual(
      Object.keys(files).sort(),
    );
    const of = (name: string): string[] | undefined => outcomes.get(`hostile/${name}`);
    expect(of(WHOLE_FILE)).toEqual(['imported']);
    expect(of('unclosed.html')).toEqual(['no-text']);
    expect(of('slip.zip')).toEqual(['unsafe-path']);
    expect(of('nested.zip')).toEqual(['archive-limit']);
    expect(of('zeros.zip')).toEqual(['archive-limit']);
    // Nothing that lies outside of a file is ever read into it.
    expect((await backend.search('root')).total).toBe(0);
  }, 240_000);

  const corpus = join(import.meta.dirname, '../../../../shared/corpora/hostile.tar.gz');
  it.skipIf(!existsSync(corpus))(
    'of the corpus end in an outcome each (skipped where it is absent)',
    async () => {
      backend = await startTestBackend();
      const [marker = ''] = backend.files({ 'corpus/marker.txt': 'x' });
      const folder = join(marker, '..');
      execFileSync('tar', ['-xzf', corpus, '-C', folder]);
      const outcomes = await importHostile(join(folder, 'hostile'), folder);
      const paths = treeOf(join(folder, 'hostile')).length;
      expect(outcomes.size).toBe(paths);
      const codes = [...outcomes.values()].flat();
      // Not one of them gets as far as ending its reader.
      expect(codes.filter((code) => code === 'quarantined' || code === 'parser-crashed')).toEqual([]);
    },
    180_000,
  );
});
