import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDefinitions } from './acronyms.ts';

function told(text: string, sure = true): string[] {
  return findDefinitions(text)
    .filter((definition) => !sure || definition.sure)
    .map(({ short, long }) => `${text.slice(short.start, short.end)} = ${text.slice(long.start, long.end)}`);
}

const SCO = 'SCO = Shanghai Cooperation Organization';

test.each([
  ['The Shanghai Cooperation Organization (SCO) met in Astana.', [SCO]],
  ['In Astana the SCO (Shanghai Cooperation Organization) met.', [SCO]],
  ['the Shanghai Cooperation Organization (“SCO”), founded later', [SCO]],
  ['the Shanghai Cooperation Organization (the SCO) met', [SCO]],
  ['the Shanghai Cooperation Organization (SCO; founded in 2001) met', [SCO]],
  ['the Shanghai Cooperation Organization (hereafter SCO) met', [SCO]],
  ['the Shanghai Cooperation Organization (S.C.O.) met', ['S.C.O = Shanghai Cooperation Organization']],
  ['the Shanghai Co-operation Organisation (SCO) met', ['SCO = Shanghai Co-operation Organisation']],
  ['the Shanghai Cooperation Organization, SCO, said', [SCO]],
  ['members of SCO, the Shanghai Cooperation Organization, said', [SCO]],
  [
    'The Organisation for Economic Co-operation and Development (OECD) said',
    ['OECD = Organisation for Economic Co-operation and Development'],
  ],
  [
    'the General Agreement on Tariffs and Trade (GATT), told',
    ['GATT = General Agreement on Tariffs and Trade'],
  ],
  [
    'of the United Nations Conference on Trade and Development (UNCTAD)',
    ['UNCTAD = United Nations Conference on Trade and Development'],
  ],
  [
    'the U.N. Conference on Trade and Development (UNCTAD) met',
    ['UNCTAD = U.N. Conference on Trade and Development'],
  ],
  ['the Inter-American Development Bank (IADB) lent', ['IADB = Inter-American Development Bank']],
  ['Industrial and Commercial Bank of China (ICBC)', ['ICBC = Industrial and Commercial Bank of China']],
  ['of the International Criminal Police Organisation (Interpol)', []],
  ['the Office of Communications (Ofcom) ruled', ['Ofcom = Office of Communications']],
  ['the European Atomic Energy Community (Euratom)', []],
  ['the European Community’s (EC) ministers', ['EC = European Community']],
  ['holds certificates of deposit (CDs) of', ['CDs = certificates of deposit']],
  ['non-governmental organisations (NGOs) said', ['NGOs = non-governmental organisations']],
  ['ein Treffen der Deutschen Presse-Agentur (dpa)', []],
  ['die Organisation für Sicherheit in Europa (OSE) tagt', ['OSE = Organisation für Sicherheit in Europa']],
  [
    "l'Organisation du traité de l'Atlantique nord (OTAN)",
    ["OTAN = Organisation du traité de l'Atlantique nord"],
  ],
  ['le Secrétariat d’État à l’économie (SEE)', ['SEE = Secrétariat d’État à l’économie']],
  [
    'Шанхайская организация сотрудничества (ШОС) провела встречу.',
    ['ШОС = Шанхайская организация сотрудничества'],
  ],
  [
    'На встрече ШОС (Шанхайская организация сотрудничества) решила',
    ['ШОС = Шанхайская организация сотрудничества'],
  ],
  ['ШОС (англ. Shanghai Cooperation Organization, SCO) провела', [SCO]],
  ['Содружество независимых государств (СНГ)', ['СНГ = Содружество независимых государств']],
  ['قالت حركة المقاومة الإسلامية (حماس) إن', ['حماس = حركة المقاومة الإسلامية']],
  ['Северноатлантик (САК) и други', []],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each([
  'He bought shares of Cheung Kong (Holdings) in May.',
  'The mayor of Dornbirn (Austria) spoke.',
  'It rose by 4 pct (GNP) and fell again.',
  'the score of the Oslo club (SCO) was late, so it was said',
  'Senators met (SCO).',
  'Shanghai. Cooperation Organization (SCO) is cut by a full stop',
  'The SCO (SCO) met.',
  'He named the UN, the US, the EU and the SCO, then left.',
  'Uganda, Kenya, UK, and others',
  'On Monday (15) and Tuesday (16 May)',
  'Sold only (see page 4)',
  'Bürgermeister Kurt Fischer (VP) sprach.',
  'سازمان همکاری شانگهای (شانگهای)',
  'Shanghai Cooperation\nOrganization) (SCO',
  '((((((((((',
])('nothing is sure in: %s', (text) => {
  expect(told(text)).toEqual([]);
});

test('letters inside words find a long form, too, which is not called sure', () => {
  const text =
    'Coffee prices of the Saudi Monetary Agency of Arabia (SAMA) and of the African Confederation (CAF)';
  const [first] = findDefinitions(text);
  expect(first && { long: text.slice(first.long.start, first.long.end), sure: first.sure }).toEqual({
    long: 'Saudi Monetary Agency of Arabia',
    sure: false,
  });
});

test('several in one text come in order, each with its own place', () => {
  expect(
    told(
      'The World Trade Organization (WTO) and the International Monetary Fund (IMF) met the Food and Agriculture Organization (FAO).',
    ),
  ).toEqual([
    'WTO = World Trade Organization',
    'IMF = International Monetary Fund',
    'FAO = Food and Agriculture Organization',
  ]);
});

const word = fc.stringMatching(/^[A-Z][a-z]{3,9}$/u);

test('of any name in capitals the initials in brackets are read as its short form', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 3, maxLength: 6 }), (words) => {
      const letters = words.map((one) => one.charAt(0)).join('');
      const name = words.join(' ');
      expect(told(`Today the ${name} (${letters}) met.`)).toContain(`${letters} = ${name}`);
    }),
  );
});

test('no text, however broken, makes it fail or point outside itself', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('A', 'b', ' ', '(', ')', ',', '.', 'Ш', 'س', '\n', '«') }),
      (text) => {
        for (const { short, long } of findDefinitions(text)) {
          expect(short.start < short.end && short.end <= text.length).toBe(true);
          expect(long.start < long.end && long.end <= text.length).toBe(true);
        }
      },
    ),
  );
});
