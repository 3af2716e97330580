import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FORMATS } from './en-formats.ts';

test('the README names the same formats with the same words', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const rows = readme
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  for (const { name, files, kept, left } of FORMATS) {
    expect(rows).toContainEqual([
      name,
      files
        .split(' ')
        .map((file) => `\`${file}\``)
        .join(' '),
      kept,
      left,
    ]);
  }
});

test('each ending of a file’s name that is promised has a fixture, which shows that such a file is read', () => {
  const fixtures = join(import.meta.dirname, '../../electron/importing/fixtures');
  const inputs = readdirSync(fixtures).flatMap((slug) =>
    readdirSync(join(fixtures, slug)).filter((file) => /^input\.(?!paste\.)/u.test(file)),
  );
  const endings = FORMATS.flatMap(({ files }) => files.split(' '));
  expect(endings.filter((ending) => !inputs.some((input) => input.endsWith(ending)))).toEqual([]);
});
