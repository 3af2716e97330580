import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchCommand } from './match-command.ts';

const best = (typed: string, labels: readonly string[]): string | undefined =>
  labels
    .flatMap((label) => {
      const match = matchCommand(label, typed);
      return match ? [{ label, score: match.score }] : [];
    })
    .sort((a, b) => b.score - a.score)[0]?.label;

const LABELS = [
  'Paste article',
  'Import files',
  'Open beside',
  'New alert',
  'Keyboard shortcuts',
  'Settings',
];

test('finds a command by its beginnings, its letters or its words', () => {
  expect(best('imp', LABELS)).toBe('Import files');
  expect(best('opb', LABELS)).toBe('Open beside');
  expect(best('alert', LABELS)).toBe('New alert');
  expect(best('ks', LABELS)).toBe('Keyboard shortcuts');
  expect(best('NEW al', LABELS)).toBe('New alert');
});

test('marks the letters that matched', () => {
  expect(matchCommand('Open beside', 'opb')?.marks).toEqual([
    { start: 0, end: 2 },
    { start: 5, end: 6 },
  ]);
});

test('nothing typed matches everything, a missing letter nothing', () => {
  expect(matchCommand('Settings', '')).toEqual({ score: 0, marks: [], whole: true });
  expect(matchCommand('Settings', 'setx')).toBeNull();
});

test('letters from the middle of words are no match', () => {
  expect(matchCommand('Search articles', 'sha')).toBeNull();
  expect(matchCommand('Show unread articles', 'sha')?.whole).toBe(false);
  expect(matchCommand('Show unread articles', 'unr')?.whole).toBe(true);
});

test('the marks spell what was typed', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ maxLength: 6 }), (label, typed) => {
      const match = matchCommand(label, typed);
      if (!match) return;
      const marked = match.marks.map(({ start, end }) => label.slice(start, end)).join('');
      const fold = (text: string): string[] =>
        text.split('').map((letter) => letter.normalize('NFKD').charAt(0).toLowerCase());
      expect(fold(marked)).toEqual(fold(typed).filter((letter) => letter.trim() !== ''));
    }),
  );
});
