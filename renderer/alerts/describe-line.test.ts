import { expect, test } from 'vitest';
import { readLines } from './alias-lines.ts';
import { describeLine } from './describe-line.ts';

test.each([
  ['SCO', 'exactly these letters'],
  ['=Nato', 'exactly these letters'],
  ['sco', 'any case'],
  ['"Shanghai Cooperation Organization"', 'this phrase'],
  ['nato summit', 'all these words'],
  ['drone*', 'pattern'],
  ['nato OR otan', 'combination'],
  ['nato -football', 'combination'],
  ['headline:nato', 'combination'],
])('%s is read as %s', (line, means) => {
  expect(readLines({ text: line, anyCase: new Set() }).map(describeLine)).toEqual([means]);
});

test('any case can be asked for', () => {
  expect(readLines({ text: 'SCO', anyCase: new Set(['SCO']) }).map(describeLine)).toEqual(['any case']);
});
