import fc from 'fast-check';
import { expect, test } from 'vitest';
import { multilingualText } from '../text/text.testing.ts';
import { parseQuery } from './parse-query.ts';
import { suggestAlias } from './suggest-alias.ts';

test.each([
  ['SCO', '=SCO'],
  [' SCO ', '=SCO'],
  ['S.C.O.', '=S.C.O.'],
  ['ШОС', '=ШОС'],
  ['G20', '=G20'],
  ['COVID-19', '=COVID-19'],
  ['=SCO', '=SCO'],
  ['NATO*', 'NATO*'],
  ['Nato', 'Nato'],
  ['A', 'A'],
  ['2024', '2024'],
  ['SCO OR NATO', 'SCO OR NATO'],
  ['"SCO"', '"SCO"'],
  ['سازمان', 'سازمان'],
  ['', ''],
])('%j is saved as %j', (line, alias) => {
  expect(suggestAlias(line)).toBe(alias);
});

test('suggesting twice changes nothing, and what is suggested can be understood', () => {
  const capitals = fc.string({ unit: fc.constantFrom(...'ABCÉШ.-19 ') });
  fc.assert(
    fc.property(fc.oneof(capitals, multilingualText), (line) => {
      const alias = suggestAlias(line);
      expect(suggestAlias(alias)).toBe(alias);
      if (alias !== line) expect(parseQuery(alias)).toMatchObject({ ok: true, query: { kind: 'exact' } });
    }),
    { numRuns: 1_000 },
  );
});
