import fc from 'fast-check';

/** Pieces that have gone wrong somewhere: marks, joiners, surrogates, acronyms, scripts without spaces. */
const PIECES = [
  ...['SCO', 'sco', 'S.C.O.', 'S.C.O', 'A.S.C.O.', 'S.C.O.T.', "SCO's", 'SCO-led', '(SCO)', 'Sco', 'Moscow'],
  ...[
    'score',
    'Francisco',
    'NATO',
    'Nato',
    'senator',
    'IT',
    'it',
    'US',
    'U.S.',
    'WHO',
    'who',
    'W.H.O.',
    'is',
  ],
  ...['Élysée', 'E\u0301lyse\u0301e', 'Straße', 'STRASSE', 'İstanbul', 'Ёлка', 'елка', 'мой', 'мои', 'ШОС'],
  ...[
    'النيتو',
    'والنيتو',
    'بالنيتو',
    'نيتو',
    'ونيتو',
    'للنيتو',
    'قمة',
    'القمة',
    'وقمة',
    'NATOs',
    'SCOs',
    'Natos',
  ],
  ...['كتاب', 'کِتاب', 'می\u200cشود', 'میشود', 'شانگهای', 'شـانگهاي', '۱۲۳', '123', 'שָׁלוֹם', 'צה"ל', 'שלום'],
  ...[
    '上海合作组织',
    '上海',
    '合作',
    '東京タワー',
    'ｶﾞｽ',
    'สวัสดีชาวโลก',
    'ສະບາຍດີ',
    'សួស្តី',
    'မင်္ဂလာပါ',
    '한국',
    'हिन्दी',
  ],
  ...[
    'ＮＡＴＯ',
    '𝐍𝐀𝐓𝐎',
    '😀',
    '\ud800',
    '\udc00',
    '\u0001',
    '\u0002',
    '\ue000',
    '\ue001',
    '\u0301',
    'ﷺ',
    '½',
    'a\u00adb',
    '𐐀𐐨',
    'ꭰᎠ',
  ],
  ...[
    'a',
    'b',
    'ab',
    'abc',
    's',
    'c',
    'o',
    'summit',
    'summits',
    'the',
    '.',
    ',',
    '"',
    '-',
    '\t',
    '\n',
    '\u00a0',
  ],
];
const SPACES = ['', ' ', ' ', ' ', ' ', '. ', ', ', '-', '\n', '/'];

/** Text of several scripts, much of it hostile, of the pieces above and of any characters at all. */
export const multilingualText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    ),
    { maxLength: 14 },
  )
  .chain((pieces) =>
    fc
      .array(fc.constantFrom(...SPACES), { minLength: pieces.length, maxLength: pieces.length })
      .map((spaces) => pieces.map((piece, index) => piece + spaces[index]).join('')),
  );
