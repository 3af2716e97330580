import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ArticleDetails,
  editDetails,
  PUBLICATION_STATUSES,
  packDetails,
  readDetails,
  toDetails,
  unpackDetails,
} from './article-details.ts';
import { detailsFromLine, detailsToLine } from './export/details-line.ts';

const text = fc
  .string({ minLength: 1, maxLength: 30 })
  .map((line) => line.replace(/\s+/gu, ' ').trim() || 'a');
const details: fc.Arbitrary<ArticleDetails> = fc
  .record(
    {
      slugline: text,
      section: text,
      keywords: fc.array(text, { minLength: 1 }),
      urgency: fc.integer({ min: 1, max: 9 }),
      version: text,
      status: fc.constantFrom(...PUBLICATION_STATUSES),
      embargo: fc.constant('2026-03-12T10:00:00Z'),
      note: text,
      asRead: fc.record({ slugline: text }, { requiredKeys: [] }),
    },
    { requiredKeys: ['slugline'] },
  )
  .map((found) => toDetails(found) as ArticleDetails);

test('what is empty or twice there is left out', () => {
  expect(
    toDetails({
      slugline: 'QUAY',
      section: '',
      keywords: ['a', '', 'b', 'a'],
      urgency: 12,
      status: undefined,
    }),
  ).toEqual({ slugline: 'QUAY', keywords: ['a', 'b'] });
  expect(toDetails({ note: '', keywords: [] })).toBeUndefined();
});

test('details come back from the library as they were', () => {
  fc.assert(
    fc.property(details, (found) => {
      expect(unpackDetails(packDetails(found))).toEqual(found);
    }),
  );
  expect([packDetails(undefined), packDetails({}), unpackDetails('')]).toEqual(['', '', null]);
});

test('an edit changes what it names, and keeps what the file said until that stands there again', () => {
  const read: ArticleDetails = { slugline: 'QUAY', keywords: ['harbour'], urgency: 4, status: 'withheld' };
  const asRead = { slugline: 'QUAY', keywords: ['harbour'] };
  const once = editDetails(read, { slugline: 'QUAY/OPEN' });
  expect(once).toEqual({ ...read, slugline: 'QUAY/OPEN', asRead });
  const twice = editDetails(once, { keywords: [] });
  expect(twice).toEqual({ slugline: 'QUAY/OPEN', urgency: 4, status: 'withheld', asRead });
  expect(editDetails(twice, asRead)).toEqual(read);
  expect(editDetails(read, {})).toEqual(read);
  expect(editDetails(editDetails({}, { slugline: 'NEW' }), { slugline: '' })).toEqual({});
});

test.each([
  null,
  'text',
  [],
  { slugline: 7 },
  { keywords: 'a, b' },
  { keywords: [1] },
  { urgency: 0 },
  { urgency: '4' },
  { status: 'deleted' },
  { asRead: { slugline: 7 } },
])('what is of the wrong kind is refused: %j', (value) => {
  expect(readDetails(value)).toBeNull();
});

test('a line of Markdown holds them all, and is read again', () => {
  const all: ArticleDetails = {
    slugline: 'HARBOUR-QUAY/CLOSED',
    section: 'Business',
    keywords: ['harbour', 'repairs, long'],
    urgency: 4,
    version: '3',
    status: 'withheld',
    embargo: '2026-03-12T10:00:00Z',
    note: 'Corrects the depth',
  };
  expect(detailsToLine(all)).toBe(
    'Status: withheld · Slugline: HARBOUR-QUAY/CLOSED · Section: Business · Keywords: harbour; repairs, long · Urgency: 4 · Version: 3 · Embargo: 2026-03-12T10:00:00Z · Note: Corrects the depth',
  );
  expect(detailsFromLine(detailsToLine(all))).toEqual(all);
  expect(detailsToLine({})).toBe('');
});

test.each([
  'Status: withheld is what he said',
  'Urgency: high',
  'Note: The office is closed.',
  'A line · of text',
  '',
])('a line that is none of these is text: %s', (line) => {
  expect(detailsFromLine(line)).toBeNull();
});
