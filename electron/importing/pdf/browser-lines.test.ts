import { expect, test } from 'vitest';
import { dropBrowserLines } from './browser-lines.ts';
import type { PageFragments } from './page-fragments.ts';

/** A page of A4 with a line at each height, in points from its upper edge. */
function page(lines: readonly (readonly [number, string])[]): PageFragments {
  const main = lines.map(([baseline, text]) => ({
    ...{ text, baseline, left: 24, right: 24 + 4 * text.length },
    ...{ size: 8, rtl: false, spaced: false },
  }));
  return { main, aside: [], height: 842 };
}

function read(lines: readonly (readonly [number, string])[]): { texts: string[]; address: string } {
  const { pages, address } = dropBrowserLines([page(lines)]);
  return { texts: (pages[0] ?? []).map((fragment) => fragment.text), address };
}

test('what a browser prints into the margins is left out, and the address kept', () => {
  const story = [100, 'Ferry line starts again in May'] as const;
  const head = [22, '3/4/26, 10:12 AM Ferry line starts again'] as const;
  expect(read([head, story, [825, 'https://coast.example/ferry 1/1']])).toEqual({
    texts: [story[1]],
    address: 'https://coast.example/ferry',
  });
  expect(read([head, story, [825, 'https://coast.example/ferry-line-to-the-… 1/1']])).toEqual({
    texts: [story[1]],
    address: '',
  });
});

test('lines of the page itself stay', () => {
  const lines = [
    [22, 'Coast Review, 4.3.2026, 10:12'],
    [100, 'More on https://coast.example/ferry'],
    [825, 'Page 1 of 1'],
  ] as const;
  expect(read(lines)).toEqual({ texts: lines.map(([, text]) => text), address: '' });
});
