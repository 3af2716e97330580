import { expect, test } from 'vitest';
import { readLines } from './alias-lines.ts';
import { lineWarning } from './line-warning.ts';

function warning(line: string, articles: number, library = 1_000): string | null {
  const [read] = readLines({ text: line, anyCase: new Set() });
  return read ? lineWarning(read, { articles, only: 0 }, library) : null;
}

test('a line that hits much of a large library is told, and an acronym that is a word', () => {
  expect(warning('the', 700)).toContain('70 %');
  expect(warning('the', 12, 12)).toBe(null);
  expect(warning('WHO', 3)).toContain('also a word');
  expect([warning('SCO', 3), warning('who', 3), warning('"World Bank"', 299)]).toEqual([null, null, null]);
});
