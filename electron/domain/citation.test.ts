import { expect, test } from 'vitest';
import { type ArticleMetadata, NO_METADATA } from './article.ts';
import { citation } from './citation.ts';
import { formatPublished } from './format-date.ts';

test('an article is named by all that is known about it, and by nothing else', () => {
  const full: ArticleMetadata = {
    headline: 'Ministers meet in Astana',
    byline: 'Jane Doe',
    source: 'IMNA',
    place: 'Iran',
    published: '2024-04-26T14:05:00+03:30',
    language: 'en',
    number: '748393',
    url: 'https://example.org/748393',
  };
  expect(citation(full)).toBe(
    'Jane Doe. "Ministers meet in Astana." IMNA, Iran, 26 April 2024. https://example.org/748393',
  );
  expect(citation({ ...full, byline: '', url: '', published: '' })).toBe(
    '"Ministers meet in Astana." IMNA, Iran. No. 748393',
  );
  expect(citation({ ...NO_METADATA, headline: 'Who won?' })).toBe('"Who won?"');
  expect(citation({ ...NO_METADATA, source: 'IMNA' })).toBe('IMNA.');
  expect(citation(NO_METADATA)).toBe('');
});

test.each([
  ['2024-04-26', '26 April 2024'],
  ['2024-04-26T14:05:00+03:30', '26 April 2024 at 14:05'],
  ['2024-04-26T00:30Z', '26 April 2024 at 00:30'],
  ['2024-04', 'April 2024'],
  ['2024', '2024'],
  ['2024-02-31', '2024-02-31'],
  ['2024-13-01', '2024-13-01'],
  ['yesterday', 'yesterday'],
  ['', ''],
])('%j is shown as %j', (published, shown) => {
  expect(formatPublished(published)).toBe(shown);
});

test('a date is shown in the person’s language', () => {
  expect(formatPublished('2024-04-26', 'de')).toBe('26. April 2024');
});
