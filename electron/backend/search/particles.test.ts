import { afterEach, beforeEach, expect, test } from 'vitest';
import { ALERT_DEFAULTS } from '../../domain/alerts/alert.ts';
import { jsonArticle, startTestBackend, type TestBackend } from '../testing/test-backend.testing.ts';

let backend: TestBackend;

beforeEach(async () => {
  backend = await startTestBackend();
});
afterEach(() => backend.close());

const PERSIAN = [
  jsonArticle('والدین در مدرسه', 'والدین دانش‌آموزان امروز در مدرسه گرد هم آمدند و با آموزگاران سخن گفتند.', {
    language: 'fa',
  }),
  jsonArticle('تاریخ دین', 'این کتاب تاریخ دین را در دوازده فصل برای خوانندگان جوان بازگو می‌کند.', {
    language: 'fa',
  }),
];
const ARABIC = [
  jsonArticle(
    'الدول والدين',
    'ناقش المجتمعون أمس مسألة الدول والدين والمجتمع في المدينة القديمة على البحر.',
    {
      language: 'ar',
    },
  ),
  jsonArticle('قمة للناتو', 'اجتمع قادة الدول في قمة للناتو، وقال الأمين العام إن بالناتو حاجة إلى المال.', {
    language: 'ar-EG',
  }),
];

async function headlines(query: string): Promise<string[]> {
  const { rows, total } = await backend.search(query);
  expect(total).toBe(rows.length);
  return rows.map(({ headline }) => headline).sort();
}

test('in a Persian library a word is itself, however it begins', async () => {
  await backend.importJsonl(PERSIAN);
  expect(await headlines('دین')).toEqual(['تاریخ دین']);
  expect(await headlines('NOT دین')).toEqual(['والدین در مدرسه']);
});

test('in an Arabic library a word is found with its particles', async () => {
  await backend.importJsonl(ARABIC);
  expect(await headlines('دين')).toEqual(['الدول والدين']);
  expect(await headlines('الناتو')).toEqual(['قمة للناتو']);
  expect(await headlines('NOT الناتو')).toEqual(['الدول والدين']);
  expect(await headlines('"قمة الناتو"')).toEqual(['قمة للناتو']);
  expect(await headlines('قمة NEAR/1 ناتو')).toEqual(['قمة للناتو']);
});

test('particles are found while the word is typed, too', async () => {
  await backend.importJsonl([...PERSIAN, ...ARABIC]);
  const typed = async (query: string): Promise<string[]> =>
    (await backend.search(query, { typing: true })).rows.map(({ headline }) => headline).sort();
  expect(await typed('الناتو')).toEqual(['قمة للناتو']);
  expect(await typed('النات')).toEqual(['قمة للناتو']);
  expect(await typed('"قمة النات')).toEqual(['قمة للناتو']);
  expect(await typed('دین')).toEqual(['الدول والدين', 'تاریخ دین'].sort());
});

test('in a library of both, each language is read by its own rules, for search and alert alike', async () => {
  const alert = await backend.client.call('alert.save', {
    settings: { ...ALERT_DEFAULTS, name: 'Religion', color: 'red', aliases: ['دین'] },
  });
  await backend.importJsonl([...PERSIAN, ...ARABIC]);
  const wanted = ['الدول والدين', 'تاریخ دین'].sort();
  expect(await headlines('دین')).toEqual(wanted);
  expect(await headlines('NOT دین')).toEqual(['والدین در مدرسه', 'قمة للناتو'].sort());
  const hits = await backend.search('', { view: { folder: 'library', alert: alert.id } });
  expect(hits.rows.map(({ headline }) => headline).sort()).toEqual(wanted);
  // An edit of the language changes what its words are.
  const id = (await backend.search('مدرسه')).rows[0]?.id ?? 0;
  await backend.client.call('article.edit', { id, changes: { language: 'ar' } });
  expect(await headlines('دین')).toEqual([...wanted, 'والدین در مدرسه'].sort());
});
