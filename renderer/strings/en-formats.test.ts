import { readFileSync } from 'node:fs';
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
