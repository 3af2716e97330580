import { expect, test } from 'vitest';
import type { ArticleMetadata } from '../../electron/domain/article.ts';
import { changedFields, checkMetadata, pickMetadata } from './metadata-draft.ts';

const metadata: ArticleMetadata = {
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
  expect(changedFields(metadata, pickMetadata({ ...metadata }))).toEqual({});
});
