import { afterEach, beforeEach, expect, test } from 'vitest';
import { jsonArticle, startTestBackend, type TestBackend } from '../testing/test-backend.testing.ts';

let backend: TestBackend;

beforeEach(async () => {
  backend = await startTestBackend();
});
afterEach(() => backend.close());

async function proposed(aliases: readonly string[]): Promise<readonly string[]> {
  const { proposals } = await backend.client.call('alert.propose', {
    aliases: [...aliases],
    scope: 'article',
  });
  return proposals.map(
    ({ kind, alias, figures }) => `${kind} ${alias} ${figures?.articles}+${figures?.only}`,
  );
}

const SCO_ARTICLES = [
  jsonArticle('Summit opens', 'The Shanghai Cooperation Organization (SCO) opened its summit on Monday.'),
  jsonArticle('Summit ends', 'Leaders of the SCO (Shanghai Cooperation Organization) left on Tuesday.'),
  jsonArticle('Trade', 'Trade between members of the Shanghai Cooperation Organization grew.'),
  jsonArticle('Trains', 'The Shanghai Cooperation Organisation plans more night trains.'),
  jsonArticle('Встреча', 'Шанхайская организация сотрудничества (SCO) провела встречу в Астане.'),
  jsonArticle('ШОС', 'Шанхайская организация сотрудничества (ШОС) выросла.'),
  jsonArticle('نشست', 'نشست سران سازمان همکاری شانگهای (SCO) امروز در تهران برگزار شد.'),
];

test('from an acronym to its name, and on to its spellings and the names in other scripts, each with what it brings', async () => {
  await backend.importJsonl(SCO_ARTICLES);
  expect(await proposed(['=SCO'])).toEqual([
    'definition "Shanghai Cooperation Organization" 3+1',
    'script "سازمان همکاری شانگهای" 1+0',
    'script "Шанхайская организация сотрудничества" 2+1',
  ]);
  const name = '"Shanghai Cooperation Organization"';
  expect(await proposed([name])).toEqual([
    'definition =SCO 4+2',
    'form "Shanghai Cooperation Organisation" 1+1',
  ]);
  const russian = '"Шанхайская организация сотрудничества"';
  expect(await proposed(['=SCO', russian])).toContain('definition =ШОС 1+0');
});

test('a proposal shows the sentence that it comes from', async () => {
  await backend.importJsonl(SCO_ARTICLES);
  const { proposals, read } = await backend.client.call('alert.propose', {
    aliases: ['=SCO'],
    scope: 'article',
  });
  const [first] = proposals;
  const marked = first?.example?.snippet.marks.map(({ start, end }) =>
    first.example?.snippet.text.slice(start, end),
  );
  expect({ marked, of: first?.of, articles: first?.articles, read }).toEqual({
    marked: ['SCO (Shanghai Cooperation Organization'],
    of: '=SCO',
    articles: 2,
    read: 4,
  });
});

test('what sounds like it in another script is found by its sound, and printed forms by themselves', async () => {
  await backend.importJsonl([
    jsonArticle('Talks', 'NATO met on Monday. The head of Nato spoke.'),
    jsonArticle('Berlin', 'Yesterday Nato asked for more trains.'),
    jsonArticle('Брюссель', 'Страны НАТО встретились в Брюсселе.'),
    jsonArticle('بروکسل', 'نشست وزیران ناتو در بروکسل برگزار شد.'),
    jsonArticle('Опека', 'Органы опек встретились.'),
  ]);
  expect(await proposed(['=NATO'])).toEqual(['form =Nato 2+1', 'script =НАТО 1+1', 'script ناتو 1+1']);
  expect(await proposed(['=OPEC'])).toEqual([]);
});

test('nothing is proposed for what is no name, for what is not understood, and for what is watched already', async () => {
  await backend.importJsonl(SCO_ARTICLES);
  expect(await proposed(['(late', 'summit NOT trade', 'summit*'])).toEqual([]);
  expect(await proposed(['=SCO OR "shanghai cooperation organization"', '"سازمان همکاری شانگهای"'])).toEqual([
    'form "Shanghai Cooperation Organisation" 1+1',
    'script "Шанхайская организация сотрудничества" 2+1',
  ]);
});

test('a name with its initials beside it is proposed where both stand together more than by chance', async () => {
  const together = Array.from({ length: 6 }, (_, index) =>
    jsonArticle(
      `Cocoa ${index}`,
      `The ICCO met on day ${index}. Members of the International Cocoa Council Office spoke.`,
    ),
  );
  const others = Array.from({ length: 40 }, (_, index) =>
    jsonArticle(`Harbour ${index}`, `Ship ${index} came in. Independent Captains Can Only wait, he said.`),
  );
  await backend.importJsonl([
    ...together,
    ...others,
    jsonArticle('A', 'The ICCO said no. Independent Captains Can Only wait.'),
    jsonArticle('B', 'The ICCO said yes. Independent Captains Can Only wait.'),
  ]);
  expect(await proposed(['=ICCO'])).toEqual(['together "International Cocoa Council Office" 6+0']);
});
