import { expect, test } from 'vitest';
import { suggestTags, tidyTag } from './suggest-tags.ts';

const library = [
  { tag: 'Énergie', articles: 2 },
  { tag: 'renewable energy', articles: 9 },
  { tag: 'energy', articles: 5 },
  { tag: 'border', articles: 1 },
];

test('offers what begins with it first, whatever its marks and case', () => {
  expect(suggestTags('ener', library, [], 5)).toEqual(['energy', 'Énergie', 'renewable energy']);
  expect(suggestTags('ener', library, ['Energy'], 1)).toEqual(['Énergie']);
  expect(suggestTags('', library, [], 2)).toEqual(['renewable energy', 'energy']);
});

test('a tag is kept in the spelling the library has', () => {
  expect(tidyTag('  #ENERGY ', library)).toBe('energy');
  expect(tidyTag('new   tag', library)).toBe('new tag');
  expect(tidyTag(' # ', library)).toBe('');
});
