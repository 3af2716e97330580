import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addLine,
  aliasesOf,
  linesFromAliases,
  linesOf,
  proposeName,
  readLines,
  toggleAnyCase,
} from './alias-lines.ts';

const typed = (text: string) => ({ text, anyCase: new Set<string>() });

test('a line in capitals is exact unless any case is asked for', () => {
  const lines = typed('SCO\n"Shanghai Cooperation Organization"\n\n  ШОС  \nsco');
  expect(readLines(lines)).toEqual([
    { line: 'SCO', alias: '=SCO', choice: true, exact: true },
    {
      line: '"Shanghai Cooperation Organization"',
      alias: '"Shanghai Cooperation Organization"',
      choice: false,
      exact: false,
    },
    { line: 'ШОС', alias: '=ШОС', choice: true, exact: true },
    { line: 'sco', alias: 'sco', choice: false, exact: false },
  ]);
  expect(aliasesOf(toggleAnyCase(lines, 'SCO'))[0]).toBe('SCO');
  expect(aliasesOf(toggleAnyCase(toggleAnyCase(lines, 'SCO'), 'SCO'))[0]).toBe('=SCO');
});

test('several pasted lines become one alias each, whatever ends them', () => {
  expect(linesOf('NATO\r\nnato summit\rNATO\u2028"North Atlantic Treaty"\n')).toEqual([
    'NATO',
    'nato summit',
    '"North Atlantic Treaty"',
  ]);
});

test('what was saved is shown as it would be typed, and is saved the same again', () => {
  const alias = fc.oneof(
    fc.constantFrom('=SCO', 'SCO', '=NATO', 'NATO', '=Nato', '"a phrase"', 'terror*', 'a OR b', '=who'),
    fc.string({ minLength: 1 }).map((text) => text.replace(/[\n\r\u2028\u2029]/gu, ' ').trim()),
  );
  fc.assert(
    fc.property(fc.uniqueArray(alias.filter((text) => text !== '')), (aliases) => {
      expect(aliasesOf(linesFromAliases(aliases))).toEqual(aliases);
    }),
  );
  expect(linesFromAliases(['=SCO', 'NATO']).text).toBe('SCO\nNATO');
});

test('a line is added on its own', () => {
  expect(addLine(typed('NATO\n'), '=Nato').text).toBe('NATO\n=Nato');
  expect(addLine(typed(''), '=Nato').text).toBe('=Nato');
});

test('a name is proposed from the first line', () => {
  expect(proposeName('\n=SCO\nother')).toBe('SCO');
  expect(proposeName('"Shanghai  Cooperation Organization"')).toBe('Shanghai Cooperation Organization');
  expect(proposeName('terror*')).toBe('terror');
  expect(proposeName('')).toBe('');
});
