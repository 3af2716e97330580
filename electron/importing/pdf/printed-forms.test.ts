import { expect, test } from 'vitest';
import { plainLetters } from './printed-forms.ts';

test('letters in the shapes of print become those that a person types', () => {
  expect(plainLetters('eﬃcient ﬁnance')).toBe('efficient finance');
  expect(plainLetters('ﺍﻟﺴﻼﻡ')).toBe('السلام');
  expect(plainLetters('⼀⽇')).toBe('一日');
  expect(plainLetters('港︵北︶︑﹁船﹂︒︙')).toBe('港（北）、「船」。…');
  expect(plainLetters('Plain text, ½ of it: 港（北）')).toBe('Plain text, ½ of it: 港（北）');
});
