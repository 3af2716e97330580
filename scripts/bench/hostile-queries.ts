/** Words that most libraries hold by the thousand, so that a hostile query has much to look through. */
const COMMON = 'the of to and in said a it for on was by from with at is that billion year bank oil us'.split(
  ' ',
);

const split = (text: string): readonly string[] => text.trim().split(/ +|\n */u);

/** Everything that has a meaning in the query language, in its place and out of it. */
const SIGNS = [
  ...split(String.raw`
    ( ) （ ） (( )) () " “ ” „ « » ＂ "" ' '' = == =" - -- * ** ~ ~~ ~1 ~2 ~9 \ \\ \" \( ^ AND OR NOT and or not && || | ! +
    NEAR/5 PRE/1 NEAR/100 NEAR/0 NEAR/101 NEAR/999999999 NEAR PRE/ NEAR/-1 near5 headline: title: lead: body: source: byline:
    place: HEADLINE: headline： x: headline:lead: headline:( -lead: byline:" place:= source:* body:- lang: lang:en
    lang:xx-yy-zz lang:constructor is: is:unread is:READ is:__proto__ date: date:2024-13 date:0000 date:9999.. date:..
    date:>9999-12-31 date:<0001 date:7d date:9999y date:today date:2024-02-30 date:١٩٨٧ words: words:>999999999 words:<0
    words:1..0 words:99999999999999999999 words:-1 words:>=0 words:.. tag: tag:* tag:" alert: alert:a* import: import:reuters*
    @ # / ; { } [ ] w/5 /s +3 AROUND(3) atleast3( intitle: hd= adj5 terror!
  `),
  ...[
    '" "',
    '- ',
    'AND AND',
    'OR OR',
    'NOT NOT',
    'NOT -',
    'NOT headline:',
    'import:"a b" ',
    'and not',
    '"a b"~5',
  ],
];

/** What programs that read text have stumbled over: other encodings, other languages, characters that are not seen. */
const NAUGHTY = [
  ...[
    '',
    ' ',
    '\t\n\r',
    '\u0000',
    '\u0001',
    '\u0002',
    'a\u0000b',
    '\u001b[31m',
    '\u007f',
    '\ufeff',
    '\ufffe',
  ],
  ...['\ud800', '\udc00', 'x\ud83d', '\ude00x', '\udfff\ud800', '\u202e', '\u202eabc\u202c', '\u2066a\u2069'],
  ...[
    '\u200f',
    '\u200b',
    '\u200d',
    '\u00ad',
    'wo\u00adrd',
    'a\u0301\u0301\u0301',
    `e${'\u0336'.repeat(200)}`,
  ],
  ...['\u0300', '\u{1f469}\u200d\u{1f680}', '\u{1f1e9}\u{1f1ea}', '9'.repeat(400)],
  ...split(String.raw`
    ı İ ǆ ß ﬁ ẞ ꙮ 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 ①② ½ 中国石油 ไทยรัฐ 日本ニュース ｶﾅ خبرگزاری می‌خواهم َُِّ ـــــ דו"ח Ελλάς русский አማርኛ
    null undefined NaN Infinity -0 1e999 0x7fffffff -2147483648 ١٢٣ 1/0 __proto__ constructor toString hasOwnProperty valueOf
    true false rowid rank fts5 % _ %s%n {{x}} <script>x</script> &amp; &#0; a:b:c:d ^first C:\Windows\x ../../etc/passwd
    https://x.example/?q="a"&b=(c) me@x.example a.b.c.d S.C.O. U.S.
  `),
  ...[
    "'; DROP TABLE articles; --",
    "' OR 1=1",
    '{headline} : x',
    'search_index MATCH',
    'NEAR(a b, 5)',
    'col : x',
  ],
  ...['a + b', 'S. C. O'],
];

/** A word, or something that is none. */
type Pick = <Item>(items: readonly Item[]) => Item;

/** Makes one query of a length that it is given roughly, in pieces of a query. */
type Maker = (pick: Pick, random: () => number, length: number) => string;

const times = (length: number, make: (index: number) => string): string[] =>
  Array.from({ length: Math.max(1, Math.floor(length)) }, (_, index) => make(index));

/** Words whose letters and signs are varied, so that a library has some of them and not others. */
function anyWord(pick: Pick, random: () => number): string {
  const word = pick(COMMON);
  switch (Math.floor(random() * 8)) {
    case 0:
      return `${word}*`;
    case 1:
      return `*${word}*`;
    case 2:
      return `${word.charAt(0)}*${word.slice(1)}`;
    case 3:
      return `${word}${word}~2`;
    case 4:
      return `=${word.toUpperCase()}`;
    case 5:
      return `"${word} ${pick(COMMON)}"`;
    default:
      return word;
  }
}

const MAKERS: readonly Maker[] = [
  (pick) => pick(NAUGHTY),
  (pick) => pick(SIGNS),
  // Every sign beside every other, with and without spaces.
  (pick, random, length) => times(length, () => pick([...SIGNS, ...COMMON])).join(random() < 0.5 ? ' ' : ''),
  (pick, random, length) =>
    times(length, () => pick(random() < 0.5 ? SIGNS : [...NAUGHTY, ...COMMON])).join(
      pick(['', ' ', '\u00a0', '\n']),
    ),
  // One thing again and again.
  (pick, _, length) => pick(SIGNS).repeat(length * 20),
  (pick, _, length) => `${pick(SIGNS)} `.repeat(length * 20),
  (pick, _, length) => `${pick(SIGNS)}${pick(COMMON)} `.repeat(length * 20),
  (pick, _, length) =>
    `${pick(COMMON)}${pick(['', '*', '~', '~2', '!', '?'])} ${pick(SIGNS)} `.repeat(length * 10),
  (pick, _, length) => pick([...NAUGHTY, ...COMMON]).repeat(length * 20),
  // Deep.
  (pick, _, length) =>
    `${pick(['(', '-(', 'NOT ', 'headline:', 'NOT (', '(a OR ', '(the NEAR/5 '])}`.repeat(length) +
    pick(COMMON) +
    pick(['', ')']).repeat(length),
  // Any characters.
  (_, random, length) =>
    times(length * 4, () => String.fromCharCode(Math.floor(random() * 0x1_00_00))).join(''),
  (_, random, length) =>
    times(length * 4, () => String.fromCharCode(32 + Math.floor(random() * 95))).join(''),
  (_, random, length) =>
    times(length * 4, () => String.fromCodePoint(Math.floor(random() * 0x11_00_00))).join(''),
  // Well formed, and much to do.
  (pick, random, length) =>
    times(length, () => anyWord(pick, random)).join(
      pick([' ', ' OR ', ' AND ', ' NOT ', ' NEAR/100 ', ' PRE/3 ']),
    ),
  (pick, random, length) =>
    times(
      length,
      () => `${pick(['', '-', 'NOT ', 'headline:', 'body:', 'lead:'])}${anyWord(pick, random)}`,
    ).join(pick([' ', ' OR '])),
  (pick, random) => `${pick(['NOT ', '', '-'])}${anyWord(pick, random)}`,
  (pick, random) =>
    `${anyWord(pick, random)} ${pick(['OR', 'NEAR/100', 'PRE/9', 'AND', 'NOT'])} ${anyWord(pick, random)}`,
  (pick, random, length) =>
    `"${times(length, () => (random() < 0.3 ? anyWord(pick, random).replaceAll('"', '') : pick(COMMON))).join(' ')}"`,
  (_, random, length) => times(length, () => `${'abcdefghij'.charAt(random() * 10)}*`).join(' OR '),
  (_, random, length) => times(length, () => `*${'abcdefghij'.charAt(random() * 10)}e*`).join(' OR '),
];

/** So long that each part of the program has to say where it stops: tens to hundreds of thousands of characters. */
const ENORMOUS: readonly string[] = [
  '('.repeat(100_000),
  ')'.repeat(100_000),
  `${'('.repeat(50_000)}oil${')'.repeat(50_000)}`,
  '"'.repeat(100_001),
  '*'.repeat(100_000),
  '~'.repeat(100_000),
  '-'.repeat(100_000),
  '='.repeat(100_000),
  '\\'.repeat(100_000),
  ' '.repeat(100_000),
  'a'.repeat(100_000),
  'a '.repeat(50_000),
  '\ud800'.repeat(100_000),
  '\u0301'.repeat(100_000),
  '中'.repeat(100_000),
  'oil OR '.repeat(10_000),
  Array.from({ length: 10_000 }, (_, index) => `oil${index}`).join(' OR '),
  'NOT '.repeat(10_000),
  'headline:'.repeat(10_000),
  'date:2024-01-01..2024-02-01 '.repeat(4_000),
  'the NEAR/100 '.repeat(8_000),
  'a~ *a* '.repeat(10_000),
  'w/5 '.repeat(25_000),
  `terror! ${'a$ '.repeat(30_000)}`,
  `"${'the '.repeat(25_000)}"~5`,
  'x'.repeat(1_000_000),
  '(a'.repeat(500_000),
];

/**
 * Queries that nobody would write, and some that only a program would: enormous ones first, then so many of all kinds as were
 * asked for, by a source of numbers from 0 to 1. Most are short, as what a hand does to a keyboard is.
 */
export function hostileQueries(count: number, random: () => number): readonly string[] {
  const pick: Pick = (items) => items[Math.floor(random() * items.length)] as (typeof items)[number];
  const made = ENORMOUS.slice(0, count);
  const signs = [...SIGNS, ...NAUGHTY];
  // Every sign and string by itself, before a word, behind one and between two.
  for (const sign of signs)
    made.push(sign, `${sign} oil`, `oil ${sign}`, `oil ${sign} bank`, `${sign}oil`, `oil${sign}`);
  while (made.length < count) made.push(pick(MAKERS)(pick, random, 1 + Math.floor(80 * random() ** 3)));
  return made.slice(0, count);
}
