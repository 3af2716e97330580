import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PictureShelf } from './picture-shelf.ts';
import { readHtml } from './readers/read-html.ts';

const PAGE = readFileSync(join(import.meta.dirname, 'fixtures/page-with-pictures/input.html'), 'utf8');

test('pictures that a page holds itself come with its article, those elsewhere and its logo do not', () => {
  const result = readHtml(PAGE);
  if (!result.ok) throw new Error('not read');
  const named = result.draft.blocks.flatMap(({ picture, text }) => (picture === undefined ? [] : [text]));
  expect(named).toEqual([
    'The lightship off the Sands on its last morning on station',
    'The deck in Tarnhaven',
  ]);
  expect(result.pictures?.map(({ type }) => type)).toEqual(['image/png', 'image/png']);
  expect(result.pictures?.map(({ key }) => key)).toEqual(
    result.draft.blocks.flatMap(({ picture }) => picture ?? []),
  );
});

test('a picture is kept once, and only as what its bytes are', () => {
  const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(4_000, 7)]);
  const files = new Map<string, Uint8Array>([
    ['a.png', png],
    ['b.jpg', png],
    ['drawing.png', Buffer.from(`<svg onload="alert(1)">${' '.repeat(4_000)}</svg>`)],
    ['dot.gif', Buffer.from('GIF89a')],
  ]);
  const shelf = new PictureShelf((address) => files.get(address) ?? null);
  const key = shelf.take('a.png');
  expect(key).toMatch(/^[\w-]{22}$/u);
  expect(shelf.take('b.jpg')).toBe(key);
  expect(['drawing.png', 'dot.gif', 'https://a.example/a.png', 'data:image/png,x'].map(shelf.take)).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(shelf.of([{ picture: key ?? '' }])).toEqual([
    { key, type: 'image/png', bytes: Uint8Array.from(png) },
  ]);
  expect(shelf.of([{}])).toEqual([]);
});
