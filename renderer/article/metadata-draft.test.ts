import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  changedFields,
  checkMetadata,
  EMPTY_DRAFT,
  joinKeywords,
  type MetadataDraft,
  splitKeywords,
  toDraft,
} from './metadata-draft.ts';

const metadata: MetadataDraft = {
  ...EMPTY_DRAFT,
  headline: 'Ministers Agree',
  byline: '',
  source: 'KNA',
  place: 'Tashkent',
  published: '2024-04-26',
  language: 'en',
  number: '512877',
  url: '',
};

test('what was typed is tidied', () => {
  const typed = { ...metadata, headline: '  Ministers   Agree ', published: '2024-4-6' };
  expect(checkMetadata(typed)).toEqual({
    ok: true,
    metadata: { ...metadata, published: '2024-04-06' },
  });
});

test('a bad date and a bad language are named at their field', () => {
  const checked = checkMetadata({ ...metadata, published: 'soon', language: 'englisch!' });
  expect(checked.ok === false && Object.keys(checked.problems)).toEqual(['published', 'language']);
});

test('only what changed is sent', () => {
  expect(changedFields(metadata, { ...metadata, source: '', place: 'Samarkand' })).toEqual({
    source: '',
    place: 'Samarkand',
  });
  expect(changedFields(metadata, { ...metadata })).toEqual({});
  expect(changedFields(metadata, { ...metadata, keywords: 'border, drills', slugline: 'SCO' })).toEqual({
    keywords: ['border', 'drills'],
    slugline: 'SCO',
  });
});

test('an article’s details stand in the fields', () => {
  const { keywords: _, slugline: __, ...known } = metadata;
  const details = { slugline: 'QUAY', keywords: ['harbour', 'repairs, long'], urgency: 4 };
  expect(toDraft({ ...known, details })).toEqual({
    ...known,
    slugline: 'QUAY',
    keywords: 'harbour; repairs, long',
  });
  expect(toDraft(known)).toEqual({ ...known, slugline: '', keywords: '' });
});

test('keywords come back out of their line', () => {
  const keyword = fc.stringMatching(/^[a-z][a-z ,]{0,8}[a-z]$/u);
  fc.assert(
    fc.property(fc.uniqueArray(keyword), (keywords) => {
      expect(splitKeywords(joinKeywords(keywords))).toEqual(keywords);
    }),
  );
  expect(splitKeywords(' a ,, b, a ')).toEqual(['a', 'b']);
});
