import fc from 'fast-check';
import { expect, test } from 'vitest';
import { queryTexts } from '../article.testing.ts';
import { multilingualText } from '../text/text.testing.ts';
import { parseQuery } from './parse-query.ts';
import type { Query, QueryWord } from './query.ts';
import { queryWords } from './query-words.ts';
import { toPlan } from './to-plan.ts';

function showWord({ folded, form, mistakes }: QueryWord): string {
  return `${folded}${form === 'beginning' ? '*' : ''}${form === 'close' ? `~${mistakes}` : ''}`;
}

/** The tree as a line, to compare at a glance. */
function show(query: Query | null): string {
  if (!query) return '';
  switch (query.kind) {
    case 'words':
      return query.words.map(showWord).join('_');
    case 'exact':
      return `=${query.letters.join('_')}`;
    case 'near':
      return `near(${query.parts
        .map((part, index) => {
          const link = query.links[index - 1];
          return `${link ? `${link.ordered ? '<' : '~'}${link.distance} ` : ''}${show(part)}`;
        })
        .join(' ')})`;
    case 'fact':
      return Object.values(query.fact).join(':');
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
  const parsed = parseQuery(text, { typing, now: new Date(2024, 3, 26, 12).getTime() });
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
  ['«the "new" war» x', 'and(the_new_war x)'],
  ['„der «neue» Krieg“ x', 'and(der_neue_krieg x)'],
  ['"the “new” war" x', 'and(the_new_war x)'],
  ['“the "new" war” x', 'and(the_new_war x)'],
  ['»der Krieg« x', 'and(der_krieg x)'],
  ['”ett krig” x', 'and(ett_krig x)'],
  ['"a” OR "b”', 'or(a b)'],
  ['"a" «b "c', 'and(a b c)'],
  ['"צה"ל" x', 'and(צה_ל x)'],
  ['nato –sport', 'and(nato not(sport))'],
  ['nato −sport', 'and(nato not(sport))'],
  ['1999–2000', '1999_2000'],
  ['talks – held', 'and(talks held)'],
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
  ['organi*ation', 'organi*ation'],
  ['*ation* "a*b c"', 'and(*ation* a*b_c)'],
  ['shoigu~ "prime minster~2" a~b', 'and(shoigu~1 prime_minster~2 a_b)'],
  ['a NEAR/5 b', 'near(a ~5 b)'],
  ['x a NEAR/5 "b c" PRE/1 =D y', 'and(x near(a ~5 b_c <1 =D) y)'],
  ['(a OR b) NEAR/2 (c PRE/1 d)', 'near(or(a b) ~2 near(c <1 d))'],
  ['headline:a NEAR/2 b', 'headline(near(a ~2 b))'],
  ['near/5 b', 'and(near_5 b)'],
  ['lead:a body:b byline:c place:d', 'and(lead(a) body(b) byline(c) place(d))'],
  ['lang:FA date:2024-04..2024-05', 'and(lang:fa date:2024-04:2024-05)'],
  ['date:>2024-02-29', 'date:2024-03-01:'],
  ['date:<2024', 'date::2023'],
  ['date:<2024-01', 'date::2023-12'],
  [
    'date:today date:2d date:yesterday',
    'and(date:2024-04-26:2024-04-26 date:2024-04-25:2024-04-26 date:2024-04-25:2024-04-25)',
  ],
  ['words:>800 words:..50', 'and(words:801:1000000000 words:0:50)'],
  ['is:unread -is:starred', 'and(is:unread not(is:starred))'],
  ['tag:"press review" tag:pre*', 'and(tag:press,review:false tag:pre:true)'],
  ['byline:*leh tag:#sport', 'and(byline(*leh) tag:sport:false)'],
  ['source：新华 lang：zh', 'and(source(新_华) lang:zh)'],
  ['date:٢٠٢٤ words:>８００', 'and(date:2024:2024 words:801:1000000000)'],
  ['date: 5 May, is: open', 'and(date 5 may is open)'],
  ['\\-a \\(b\\) \\OR c\\*', 'and(a b or c)'],
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
  ['=SCO*', 'A word after = must be complete: leave out either the = or the star: =SCO*'],
  ['*a', 'Write at least two letters beside a star at the beginning: *a'],
  ['abc~', 'A word before ~ needs at least 4 letters: abc~'],
  ['shoigu~3', 'Write ~, ~1 or ~2 after a word: shoigu~3'],
  ['a NEAR/5', 'NEAR/5 needs a word on either side: NEAR/5'],
  ['PRE/5 a', 'PRE/5 needs a word on either side: PRE/5'],
  ['a NEAR/5 OR b', 'NEAR/5 needs a word on either side: NEAR/5'],
  ['a NEAR/0 b', 'Write a number of words from 1 to 100 after NEAR/: NEAR/0'],
  ['a NEAR/5 NOT b', 'NEAR/5 needs a word on either side: NEAR/5'],
  ['a NEAR/5 (b c)', 'NEAR/5 stands between words, phrases and (one OR another): b c'],
  ['date:x', 'Write a date, such as date:2024-04, date:2024-04-01..2024-05 or date:7d: x'],
  ['date:2023-02-29', 'There is no such date as 2023-02-29: 2023-02-29'],
  ['date:2024..2023', 'The first date comes after the second: 2024..2023'],
  ['date:>9999', 'No date comes after 9999: >9999'],
  ['words:500..100', 'The first number is greater than the second: 500..100'],
  ['words:<0', 'No article has fewer than 0 words: <0'],
  ['lang:en-12', 'Write the letters of a language, such as lang:fa or lang:en: en-12'],
  ['words:many', 'Write a number of words, such as words:>800 or words:100..500: many'],
  ['lang:(fa OR en)', 'Write one value after lang:, and join several with OR: lang:… OR lang:…: lang:('],
  ['is:new', 'Write one of read, unread, starred, tagged, grouped after is:: new'],
  [`${'('.repeat(1_000)}a`, 'This query is too deeply nested: ('],
  [`${'a '.repeat(5_000)}bcd`, 'A query can have at most 10,000 characters: bcd'],
  [
    `${'ab*cd '.repeat(50)}abcd~`,
    'A query can have at most 50 words with ~ or with a star before the end: abcd~',
  ],
  ['a* b* c* de* abc* f*', 'A query can have at most 4 words with a star behind one or two letters: f*'],
  [
    `${'lang:en '.repeat(49)}byline:(ann NOT bob)`,
    'A query can have at most 50 of date:, lang:, byline: and their like: bob',
  ],
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
  ['sco NEAR/', 'and(sco near)'],
  ['sco NEAR/5', 'sco'],
  ['sco NEAR/5 nat', 'near(sco ~5 nat*)'],
  ['sco lang:f', 'sco'],
  ['sco date:20', 'sco'],
  ['tag:pre', 'tag:pre:true'],
  ['organi*a', 'organi*a*'],
  ['OR', ''],
  ['sco NEAR/5 (nato O', 'near(sco ~5 nato)'],
  ['OR ', 'OR needs a word on either side: OR'],
  ['a)', 'This parenthesis was never opened: )'],
])('while it is typed, %j is read as %s', (text, tree) => {
  expect(read(text, true)).toBe(tree);
});

test('parsing never throws, and a problem lies inside the text', () => {
  const signs = fc.string({
    unit: fc.constantFrom(
      ...'ab "“”()-=*:,.\n',
      'OR',
      ' OR ',
      ' NOT ',
      ' AND ',
      'headline:',
      ' NEAR/2 ',
      'date:',
      '~',
      '\\',
      'lang:',
      '2024',
      '>',
    ),
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
        expect(toPlan(parsed.query).plan.kind).not.toBe('');
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

test('the words that may be corrected are those that were neither meant exactly nor excluded nor stand beside the article', () => {
  const text = 'shanghia =SCO -sprot "prime minster" headline:opecc* 上海 byline:sahle place:tehrna';
  const parsed = parseQuery(text);
  expect(parsed.ok && parsed.query && queryWords(parsed.query)).toEqual([
    { word: 'shanghia', folded: 'shanghia', start: 0, end: 8, prefix: false },
    { word: 'prime', folded: 'prime', start: 22, end: 27, prefix: false },
    { word: 'minster', folded: 'minster', start: 28, end: 35, prefix: false },
    { word: 'opecc', folded: 'opecc', start: 46, end: 51, prefix: true },
  ]);
});

/** The day from which a query asks, when the present is `now` in local time. */
function firstDay(query: string, now: string): string {
  const parsed = parseQuery(query, { now: new Date(now).getTime() });
  const asked = parsed.ok ? parsed.query : null;
  return asked?.kind === 'fact' && asked.fact.of === 'date' ? asked.fact.from : 'no date';
}

test.each([
  ['date:1m', '2024-03-31T12:00', '2024-02-29'],
  ['date:1y', '2024-02-29T12:00', '2023-02-28'],
  ['date:13m', '2024-01-15T12:00', '2022-12-15'],
  ['date:9999y', '2024-01-15T12:00', '0001-01-01'],
])('%s on %s goes back to %s', (query, now, day) => {
  expect(firstDay(query, now)).toBe(day);
});

test('days are counted by the calendar, also over nights in which the clocks change', () => {
  for (let day = 1; day <= 365; day += 1) {
    const now = new Date(2024, 0, day, 0, 30);
    const before = new Date(2024, 0, day - 1, 12);
    const pad = (part: number): string => String(part).padStart(2, '0');
    const expected = `${before.getFullYear()}-${pad(before.getMonth() + 1)}-${pad(before.getDate())}`;
    expect(firstDay('date:yesterday', now.toISOString())).toBe(expected);
  }
});

test.each([
  'ORGANISATION OR ANDROID',
  '(sco OR nato) NOT "press review"',
  'shanghai NEAR/12 (cooperation OR "joint statement") PRE/2 =SCO',
  'headline:("a b" OR *nato*) -byline:*leh',
  'lang:zh-Hant date:2024-04..2024-05 OR date:>=2024-04-26 words:100..500',
  'is:unread tag:"press review*" alert:sco OR import:reuters',
])('no beginning of %s is an error while it is typed', (query) => {
  for (let length = 0; length <= query.length; length += 1) {
    const typed = query.slice(0, length);
    expect(parseQuery(typed, { typing: true }), typed).toMatchObject({ ok: true });
  }
});
