import { expect, it } from 'vitest';
import type { Block } from '../../domain/blocks.ts';
import { chooseText } from './choose-text.ts';

const blocks = (...texts: readonly string[]): Block[] =>
  texts.map((text) => ({ kind: 'paragraph', text: text.repeat(60) }));

const ONE = blocks('a');
const ALL = blocks('a', 'b', 'c');
const OTHER = blocks('x', 'y');

it.each([
  ['what Readability found, where both have the same', ALL, ALL, false, 'read'],
  ['ours, where Readability lost a part of it', ALL, ONE, false, 'own'],
  ['what Readability found, where ours is a part of it', ONE, ALL, false, 'read'],
  ['what Readability found, where they differ', OTHER, ALL, false, 'read'],
  ['ours, where they differ and the page marks it', OTHER, ALL, true, 'own'],
  ['ours, where Readability found nothing', ONE, [], false, 'own'],
  ['what Readability found, where we found nothing', [], ONE, true, 'read'],
])('is %s', (_, own, read, isSemantic, expected) => {
  expect(chooseText(own, read, isSemantic)).toBe(expected === 'own' ? own : read);
});

it('counts no short lines', () => {
  const short: Block[] = [{ kind: 'paragraph', text: 'Share this' }];
  expect(chooseText([...ALL, ...short], ALL, true)).toBe(ALL);
});
