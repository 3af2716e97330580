import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLibrary } from '../../storage/library.ts';
import { jsonArticle, startTestBackend, type TestBackend } from '../testing/test-backend.testing.ts';
import { createCorrector } from './corrector.ts';

let backend: TestBackend;

beforeAll(async () => {
  backend = await startTestBackend();
  const words = 'trade target bank baker taiwan putting wheat shanghai distance parent percent summit';
  await backend.importJsonl([jsonArticle('Words', words)]);
});
afterAll(() => backend.close());

test('offers what was misspelt, and no other word', () => {
  const library = openLibrary(backend.folder);
  const { correct } = createCorrector(library);
  const offered = (words: string): (string | null)[] => words.split(' ').map(correct);
  expect(offered('tarde bnak perecnt shanghia shanhgay wehat sumit')).toEqual(
    'trade bank percent shanghai shanghai wheat summit'.split(' '),
  );
  expect(offered('taliban putin dushanbe parade')).toEqual([null, null, null, null]);
  library.close();
});
