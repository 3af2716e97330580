import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { turnLigatures } from './turn-ligatures.ts';

test('the letters of one Arabic shape are turned round, and nothing else is', () => {
  const map = (...rows: string[]): string => `begincmap\n${rows.join('\n')}\nendcmap`;
  const turned = (text: string): string => turnLigatures(Buffer.from(text, 'latin1')).toString('latin1');
  expect(turned(map('2 beginbfchar', '<0001> <06440627>', '<0002> <0634 0651>', 'endbfchar'))).toBe(
    map('2 beginbfchar', '<0001> <06270644>', '<0002> <06510634>', 'endbfchar'),
  );
  const others = map(
    '1 begincodespacerange <06440627> <06440627> endcodespacerange',
    '3 beginbfchar <0001> <00660069> <0002> <0644> <0003> <06440020> endbfchar',
    '1 beginbfrange <0001> <0002> [<D83DDE00> <0041>] endbfrange',
  );
  expect(turned(others)).toBe(others);
  expect(turned(map('1 beginbfrange <0001> <0002> [<06440627> <0041>] endbfrange'))).toBe(
    map('1 beginbfrange <0001> <0002> [<06270644> <0041>] endbfrange'),
  );
});
