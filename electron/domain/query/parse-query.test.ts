import fc from 'fast-check';
import { expect, test } from 'vitest';
import { queryTexts } from '../article.testing.ts';
import { multilingualText } from '../text/text.testing.ts';
import { parseQuery } from './parse-query.ts';
import type { Query } from './query.ts';
import { queryWords } from './query-words.ts';
import { toFts } from './to-fts.ts';

/** The tree as a line, to compare at a glance. */
function show(query: Query | null): string {
  if (!query) return '';
  switch (query.kind) {
    case 'words':
      return query.words.map(({ folded }) => folded).join('_') + (query.prefix ? '*' : '');
    case 'exact':
      return `=${query.letters.join('_')}`;
    case 'not':
      return `not(${show(query.part)})`;
    case 'field':
      return `${query.field}(${show(query.part)})`;
    case 'and':
    case 'or':
      return `${query.kind}(${query.parts.map(show).join(' ')})`;
  }
}

function read(text: string, typing = false): string {
  const parsed = parseQuery(text, { typing });
  if (parsed.ok) return show(parsed.query);
  const { start, end, message } = parsed.problem;
  return `${message}: ${text.slice(start, end)}`;
}

test.each([
  ['', ''],
  ['  \n', ''],
  ['… — !', ''],
  ['-', ''],
  ['Nato summit', 'and(nato summit)'],
  ['nato AND summit', 'and(nato summit)'],
  ['nato and summit', 'and(nato and summit)'],
  ['sco OR nato summit', 'or(sco and(nato summit))'],
  ['(sco OR nato) summit', 'and(or(sco nato) summit)'],
  ['a OR b OR c', 'or(a b c)'],
  ['(a OR b) OR (c d) e', 'or(a b and(c d e))'],
  ['a NOT b', 'and(a not(b))'],
  ['-b', 'not(b)'],
  ['a -(b c)', 'and(a not(and(b c)))'],
  ['e-mail - fax', 'and(e_mail fax)'],
  ['a ,  & b', 'and(a b)'],
  ['"a b"', 'a_b'],
  ['“a b” «c d» „e f“', 'and(a_b c_d e_f)'],
  ['terror* "prime min*"', 'and(terror* prime_min*)'],
  ['=SCO', '=SCO'],
  ['=S.C.O.', '=SCO'],
  ['="a B"', '=a_B'],
  ['=“a B”', '=a_B'],
  ['headline:nato', 'headline(nato)'],
  ['Title:(a OR b) source:"c d"', 'and(headline(or(a b)) source(c_d))'],
  ['-source:=IMNA', 'not(source(=IMNA))'],
  ['headline:-a', 'headline(not(a))'],
  ['צה"ל', 'צה_ל'],
  ['10:30 https://example.org', 'and(10_30 https_example_org)'],
  ['上海合作组织', '上海_合作_组织'],
])('%j is read as %s', (text, tree) => {
  expect(read(text)).toBe(tree);
});

test.each([
  ['nato "open', 'This quotation mark is never closed: "'],
  ['="open', 'This quotation mark is never closed: "'],
  ['(a', 'This parenthesis is never closed: ('],
  ['a) b', 'This parenthesis was never opened: )'],
  ['()', 'There is no word between these parentheses: ()'],
  ['""', 'There is no word between these quotation marks: ""'],
  ['OR a', 'OR needs a word on either side: OR'],
  ['a OR', 'OR needs a word on either side: OR'],
  ['a OR OR b', 'OR needs a word on either side: OR'],
  ['AND', 'AND needs a word on either side: AND'],
  ['a AND', 'AND needs a word on either side: AND'],
  ['(a AND) b', 'AND needs a word on either side: AND'],
  ['a NOT', 'Write a word after NOT: NOT'],
  ['NOT …', 'Write a word after NOT: NOT'],
  ['headline: a', 'Write a word after headline:, without a space: headline:'],
  ['=', 'Write the letters to look for after the =: ='],
  ['*', 'Write at least one letter before the star: *'],
  ['organi*ation', 'A star can only stand at the end of a word: *'],
  ['=SCO*', 'A word after = must be complete: leave out either the = or the star: =SCO*'],
  ['date:2024', 'Only headline: and source: can be asked for so far: date:'],
  [`${'('.repeat(1_000)}a`, 'This query is too deeply nested: ('],
])('%j has a problem: %s', (text, problem) => {
  expect(read(text)).toBe(problem);
});

test.each([
  ['nato sum', 'and(nato sum*)'],
  ['nato summit ', 'and(nato summit)'],
  ['nato, ', 'nato'],
  ['nato,', 'nato'],
  ['nato =SC', 'and(nato =SC)'],
  ['"nato sum', 'nato_sum*'],
  ['"nato summit"', 'nato_summit'],
  ['(sco OR nat', 'or(sco nat*)'],
  ['(sco OR ', 'sco'],
  ['sco OR', 'sco'],
  ['sco AND', 'sco'],
  ['sco NOT', 'sco'],
  ['sco -', 'sco'],
  ['sco NO', 'and(sco no*)'],
  ['sco (', 'sco'],
  ['sco "', 'sco'],
  ['sco =', 'sco'],
  ['sco headline:', 'sco'],
  ['headline:na', 'headline(na*)'],
  ['-spo', 'not(spo*)'],
  ['OR', 'OR needs a word on either side: OR'],
  ['a)', 'This parenthesis was never opened: )'],
])('while it is typed, %j is read as %s', (text, tree) => {
  expect(read(text, true)).toBe(tree);
});

test('parsing never throws, and a problem lies inside the text', () => {
  const signs = fc.string({
    unit: fc.constantFrom(...'ab "“”()-=*:,.\n', 'OR', ' OR ', ' NOT ', ' AND ', 'headline:'),
  });
  fc.assert(
    fc.property(
      fc.oneof(queryTexts, signs, multilingualText, fc.string({ unit: 'binary' })),
      fc.boolean(),
      (text, typing) => {
        const parsed = parseQuery(text, { typing });
        const range = parsed.ok ? parsed.query : parsed.problem;
        if (!range) return;
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeGreaterThan(range.start);
        expect(range.end).toBeLessThanOrEqual(text.length);
        if (!parsed.ok || !parsed.query) return;
        expect(toFts(parsed.query).expression).not.toBe('');
        for (const { word, start, end } of queryWords(parsed.query))
          expect(text.slice(start, end)).toBe(word);
      },
    ),
    { numRuns: 3_000 },
  );
});

/** Our own, in the manner of lists of strings that break programs. */
const NAUGHTY = [
  ...[
    'undefined',
    'null',
    '\\',
    "'",
    '"',
    "'--",
    '";DROP TABLE articles',
    '%00',
    '\0',
    '{}',
    '[]',
    '$(x)',
    '<script>',
  ],
  ...[
    'NEAR(a b, 5)',
    'a ^b',
    'a + b',
    '{headline} : a',
    '- headline : a',
    'a:b',
    '"" ""',
    '*"a"*',
    '= =',
    '-=-',
    '--',
  ],
  ...[
    '\ufeff',
    '\u202e',
    '\ud83d',
    '👩‍👩‍👧',
    'Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮',
    'ﷺ',
    '½',
    '１',
    '（a）',
    'ﬀ',
    '\u0000"\u0000',
    '\u0001',
    '\u0002',
    '\ue000',
    '\ue001',
  ],
];

test.each(NAUGHTY)('%j is a query or has a problem', (text) => {
  for (const typing of [true, false]) {
    const parsed = parseQuery(text, { typing });
    expect(parsed.ok ? '' : parsed.problem.message).not.toMatch(/undefined|NaN/);
  }
});

test('the words that may be corrected are those that were neither meant exactly nor excluded', () => {
  const text = 'shanghia =SCO -sprot "prime minster" headline:opecc* 上海';
  const parsed = parseQuery(text);
  expect(parsed.ok && parsed.query && queryWords(parsed.query)).toEqual([
    { word: 'shanghia', folded: 'shanghia', start: 0, end: 8, prefix: false },
    { word: 'prime', folded: 'prime', start: 22, end: 27, prefix: false },
    { word: 'minster', folded: 'minster', start: 28, end: 35, prefix: false },
    { word: 'opecc', folded: 'opecc', start: 46, end: 51, prefix: true },
  ]);
});
