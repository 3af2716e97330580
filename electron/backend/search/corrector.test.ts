import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLibrary } from '../../storage/library.ts';
import { jsonArticle, startTestBackend, type TestBackend } from '../testing/test-backend.testing.ts';
import { createCorrector } from './corrector.ts';

let backend: TestBackend;

beforeAll(async () => {
  backend = await startTestBackend();
  const words =
    'trade target bank baker taiwan putting wheat shanghai distance parent percent summit physics weather neighbour ceiling committee knowledge';
  const persian = 'سازمان همکاری شانگهای';
  const russian = 'министерство обороны';
  await backend.importJsonl([
    jsonArticle('Words', words),
    jsonArticle('A library misspells too', 'goverment bull'),
    ...Array.from({ length: 30 }, (_, index) =>
      jsonArticle(`Government ${index}`, `government ball number ${index}`),
    ),
    jsonArticle('شانگهای', persian),
    jsonArticle('Шанхай', russian),
  ]);
});
afterAll(() => backend.close());

test('offers what was misspelt, and no other word', () => {
  const library = openLibrary(backend.folder);
  const { correct } = createCorrector(library);
  const offered = (words: string): (string | null)[] => words.split(' ').map(correct);
  expect(offered('tarde bnak perecnt shanghia shanhgay wehat sumit')).toEqual(
    'trade bank percent shanghai shanghai wheat summit'.split(' '),
  );
  expect(offered('fizics wether nieghbor cieling comitee nowledge governmnet')).toEqual(
    'physics weather neighbour ceiling committee knowledge government'.split(' '),
  );
  expect(offered('министертсво همکارى سازماان')).toEqual('министерство همکاری سازمان'.split(' '));
  expect(offered('taliban putin dushanbe parade')).toEqual([null, null, null, null]);
  library.close();
});

test('of words that are as near, the more frequent comes first', () => {
  const library = openLibrary(backend.folder);
  expect(createCorrector(library).suggest('bxll', 2)).toEqual(['ball', 'bull']);
  library.close();
});

test('several words of one query are corrected at once', async () => {
  const { correction, total } = await backend.search('wehat tarde', { correct: true });
  expect(correction?.searched).toBe('wheat trade');
  expect(total).toBe(1);
});
