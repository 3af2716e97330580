import fc from 'fast-check';
import { expect, test } from 'vitest';
import { queryTexts } from '../article.testing.ts';
import {
  acceptCompletion,
  type Completion,
  fixedCompletions,
  libraryCompletions,
  libraryValueAt,
} from './complete-query.ts';
import { completionPlace } from './completion-place.ts';
import { parseQuery } from './parse-query.ts';

const NOW = new Date(2024, 3, 26, 12).getTime();
const VALUES = [
  'Hill Courier',
  'nato',
  'AND',
  'fa',
  'en-GB',
  'O’Neil "Bob"',
  'C*',
  '…',
  'élysée',
  'a\\b',
  'NATO-led',
  'صدا',
];

/** `|` stands where the caret is. */
function at(
  marked: string,
  alert = false,
): { text: string; caret: number; labels: string[]; asks: string | null } {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  const place = completionPlace(text, caret, { alert });
  if (!place) return { text, caret, labels: [], asks: null };
  const labels = fixedCompletions(text, place, { alert, now: NOW }).map(({ label }) => label);
  return { text, caret, labels, asks: libraryValueAt(place) };
}

test.each([
  ['nato O|', ['OR']],
  ['nato or|', ['OR']],
  ['nato N|', ['NEAR/5', 'NOT']],
  ['nato near|', ['NEAR/5']],
  ['nato NEAR/1|', []],
  ['nato NEAR/|', ['NEAR/5', 'NEAR/10', 'NEAR/20']],
  ['nato A|', ['AND']],
  ['O|', []],
  ['NO|', ['NOT']],
  ['(O|', []],
  ['nato OR O|', []],
  ['lang:fa N|', ['NOT']],
  ['he|', ['headline:']],
  ['tit|', ['headline:']],
  ['nato -so|', ['source:']],
  ['nato (le|', ['lead:']],
  ['nato NEAR/5 so|', []],
  ['h|', []],
  ['wo|', ['words:']],
  ['al|', ['alert:']],
  ['is:|', ['read', 'unread', 'starred', 'tagged', 'grouped']],
  ['is:un|', ['unread']],
  ['is:"un|', ['unread']],
  ['words:|', ['>800', '<200', '100..500']],
  ['date:2024|', ['2024-04', '2024-04-26', '2024-01..2024-04']],
  ['date:7|', ['7d']],
  ['nato |', []],
  ['|', []],
  ['na|to', []],
  ['=NO|', []],
  ['\\NO|', []],
  ['"nato NO|', []],
  ['NEAR/5 he|', []],
  ['a NEAR/0 he|', []],
  ['(nato) OR) he|', []],
] as const)('%s offers %j', (marked, labels) => {
  expect(at(marked).labels).toEqual(labels);
});

test.each([
  ['source:|', 'source'],
  ['nato -source:"Hill C|', 'source'],
  ['source:Re|uters', 'source'],
  ['source:|"Reuters"', null],
  ['source:|(a OR b)', null],
  ['place:t|', 'place'],
  ['byline:|', 'byline'],
  ['lang:|', 'lang'],
  ['tag:p|', 'tag'],
  ['alert:|', 'alert'],
  ['import:|', 'import'],
  ['headline:|', null],
  ['headline:su|', null],
  ['headline:sum|', 'word'],
  ['sum|', 'word'],
  ['"defence min|', 'word'],
  ['SCO-led|', 'word'],
  ['a NEAR/5 min|', 'word'],
  ['=sum|', null],
  ['123|', null],
  ['terror*|', null],
] as const)('%s asks the library for %s', (marked, asks) => {
  expect(at(marked).asks).toBe(asks);
});

test('an alert is offered nothing that changes while articles stay the same', () => {
  expect(at('ta|', true).labels).toEqual([]);
  expect(at('is:|', true).labels).toEqual([]);
  expect(at('alert:|', true).asks).toBeNull();
  expect(at('date:|', true).labels).toEqual([
    '2024-04',
    '2024',
    '2024-04-26',
    '>=2024-04-01',
    '2024-01..2024-04',
  ]);
  // Only the caret's own line counts.
  expect(at('"open\nnato O|\n)', true).labels).toEqual(['OR']);
  expect(at('nato\nO|', true).labels).toEqual([]);
});

function accept(marked: string, pick: string, values: readonly string[] = []): string {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  const place = completionPlace(text, caret);
  if (!place) throw new Error('Nothing can be completed there');
  const all = [
    ...fixedCompletions(text, place, { now: NOW }),
    ...libraryCompletions(
      text,
      place,
      values.map((value) => ({ value, articles: 1 })),
    ),
  ];
  const chosen = all.find(({ label }) => label === pick);
  if (!chosen) throw new Error(`Not offered among ${all.map(({ label }) => label)}`);
  const accepted = acceptCompletion(text, place, chosen);
  return `${accepted.text.slice(0, accepted.caret)}|${accepted.text.slice(accepted.caret)}`;
}

test.each([
  ['nato O|', 'OR', 'nato OR |'],
  ['nato O| sco', 'OR', 'nato OR |sco'],
  ['nato so|', 'source:', 'nato source:|'],
  ['source:h| sco', 'Hill Courier', 'source:"Hill Courier" |sco'],
  ['source:"hill c|"', 'Hill Courier', 'source:"Hill Courier" |'],
  ['source:"hill c|', 'Hill Courier', 'source:"Hill Courier" |'],
  ['(source:Re|uters)', 'Hill Courier', '(source:"Hill Courier"|)'],
  ['source:|', 'AND', 'source:"AND" |'],
  ['source:|', 'O’Neil "Bob"', 'source:"O’Neil Bob" |'],
  ['tag:|', 'C*', 'tag:C |'],
  ['is:un|', 'unread', 'is:unread |'],
  ['Ély|', 'Élysee', 'Élysee |'],
  ['NAT|', 'NATO', 'NATO |'],
  ['"the nat|" meets', 'nato', '"the nato|" meets'],
  ['lang:|', 'fa', 'lang:fa |'],
])('%s with %s becomes %s', (marked, pick, result) => {
  expect(accept(marked, pick, ['Hill Courier', 'AND', 'O’Neil "Bob"', 'C*', 'elysee', 'nato', 'fa'])).toBe(
    result,
  );
});

test('a completion keeps the rest of the text, and what it makes is the beginning of a query', () => {
  const written = fc.oneof(
    queryTexts,
    fc
      .array(
        fc.constantFrom(
          ...'nato or NO ( ) " source: tag:p date:2 is: NEAR/ 5 - = \\ * ~ head AN \n lang: x'.split(' '),
          ' ',
        ),
      )
      .map((parts) => parts.join('')),
  );
  let accepted = 0;
  fc.assert(
    fc.property(
      written,
      fc.nat(),
      fc.boolean(),
      fc.array(fc.oneof(fc.constantFrom(...VALUES), fc.string({ unit: 'binary' })), { maxLength: 4 }),
      (text, where, alert, values) => {
        const caret = where % (text.length + 1);
        const place = completionPlace(text, caret, { alert });
        if (!place) return;
        const all: Completion[] = [
          ...fixedCompletions(text, place, { alert, now: NOW }),
          ...libraryCompletions(
            text,
            place,
            values.map((value) => ({ value, articles: 1 })),
            { alert },
          ),
        ];
        for (const completion of all) {
          const result = acceptCompletion(text, place, completion);
          expect(result.text.startsWith(text.slice(0, place.start))).toBe(true);
          expect(result.text.endsWith(text.slice(place.end))).toBe(true);
          expect(place.start <= caret && caret <= place.end).toBe(true);
          const upToCaret = result.text.slice(place.line, result.caret);
          expect({ upToCaret, ...parseQuery(upToCaret, { typing: true, alert, now: NOW }) }).toMatchObject({
            ok: true,
          });
          accepted += 1;
        }
      },
    ),
    { numRuns: 3_000 },
  );
  expect(accepted).toBeGreaterThan(300);
});
