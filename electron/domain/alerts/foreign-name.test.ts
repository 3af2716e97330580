import { expect, test } from 'vitest';
import { findForeignNames } from './foreign-name.ts';

function names(text: string, articlesWith: (words: readonly string[]) => number = () => 0): string[] {
  const watched = new Set(['SCO', 'NATO', 'OECD', 'BJP', 'UEFA', 'Shanghai Cooperation Organization']);
  return findForeignNames(text, (inner) => (watched.has(inner) ? inner : null), articlesWith).map(
    ({ start, end }) => text.slice(start, end),
  );
}

test.each([
  [
    'Вчера Шанхайская организация сотрудничества (SCO) провела встречу.',
    'Шанхайская организация сотрудничества',
  ],
  [
    'Генеральный секретарь Организации Североатлантического договора (NATO) сказал',
    'Организации Североатлантического договора',
  ],
  ['Страны НАТО (NATO) встретились', 'НАТО'],
  [
    'Альянс NATO (Организация Североатлантического договора) решил',
    'Организация Североатлантического договора',
  ],
  ['Организация «Шанхайская пятёрка» (SCO)', 'Шанхайская пятёрка'],
  [
    'Шанхайская организация сотрудничества (англ. Shanghai Cooperation Organization, SCO)',
    'Шанхайская организация сотрудничества',
  ],
  ['نشست سران سازمان همکاری شانگهای (SCO) امروز برگزار شد', 'سازمان همکاری شانگهای'],
  ['اعضای ناتو (NATO) گفتند', 'ناتو'],
  ['برنامه جهانی "سازمان همکاری و توسعه اقتصادی" (OECD)', 'سازمان همکاری و توسعه اقتصادی'],
  ['أعلنت منظمة شنغهاي للتعاون (SCO) اليوم', 'منظمة شنغهاي للتعاون'],
  ['米はロシア軍の動きに警戒を強め、北大西洋条約機構（NATO）加盟国らと', '北大西洋条約機構'],
  ['インド人民党（BJP）が', 'インド人民党'],
  ['昨天的上海合作组织（SCO）会议', '上海合作组织'],
  ['SCO（上海合作组织）成员国', '上海合作组织'],
])('%s', (text, name) => {
  expect(names(text)).toEqual([name]);
});

test.each([
  'Die Organisation (SCO) tagt',
  'на встрече в понедельник (SCO) было тихо',
  'دیروز در تهران گفته شد (SCO) که',
  'He met the SCO (see below).',
  'В пункте SCO (2001) сказано',
  '電話（SCO）が',
  'SCO (очень длинное объяснение того, что это такое и зачем оно нужно людям в 2024 году)',
])('nothing tells where a name begins, or there is none: %s', (text) => {
  expect(names(text)).toEqual([]);
});

test('where nothing in the text tells, the library does: a name has other words before it', () => {
  const text = 'دبیرکل همکاری شانگهای (SCO) گفت';
  const counts = new Map([
    ['همکاری شانگهای', 9],
    ['دبیرکل همکاری شانگهای', 2],
  ]);
  expect(names(text, (words) => counts.get(words.join(' ')) ?? 0)).toEqual(['همکاری شانگهای']);
  expect(names(text)).toEqual([]);
});
