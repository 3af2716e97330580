/** A query with the articles that answer it, by their identifiers in the corpora: 3 it is about that, 2 in good part, 1 it names it. */
export interface JudgedQuery {
  readonly query: string;
  readonly grades: ReadonlyMap<string, number>;
}

/**
 * Judged by headlines and by the passages around the words; few articles were read whole, and the order was known to those who judged, so that
 * these figures guard against a worse order more than they prove a good one. `w19-85` is `wikinews-2019-85`, `w20-1` `wikinews-2020-1`;
 * the others are English articles of the multilingual sample, by the end of their identifiers.
 */
const JUDGEMENTS: Readonly<Record<string, string>> = {
  'hong kong protests': '3 w19-64 w19-85 w19-125 2 w19-96 w19-144 w19-162 1 w19-165',
  'hong kong extradition': '3 w19-96 2 w19-64 1 w19-85 w19-165 w19-125',
  'boris johnson': '3 w19-76 w19-101 2 w19-89 w19-104 w19-115 w19-166',
  'johnson parliament': '3 w19-101 w19-104 w19-89 w19-115 2 w19-76 w19-166',
  brexit: '3 w19-43 w19-101 w19-89 2 w19-76 w19-104 w19-115 1 w19-166',
  'suspends parliament': '3 w19-101 w19-89 w19-104 w19-115',
  'trump impeachment': '3 w19-117 w19-154 w19-168 w20-9 2 w19-122 1 w19-146',
  pelosi: '3 w19-1 seattle_times.7019 2 w19-117 1 w20-9 w19-154 w19-146 w19-6',
  'border wall': '3 w19-6 w19-35 1 w19-1',
  'hurricane category': '3 w19-91 w19-110 w19-107 2 w19-124 w19-95',
  'hurricane bahamas': '3 w19-91 w19-95 1 w19-107',
  'tropical storm': '3 w19-70 w19-75 w19-107 2 w19-91 w19-110 w19-124',
  'puerto rico governor': '3 w19-77 w19-78 w19-82 1 w20-10',
  'new hampshire crash': '3 w19-65 w19-66',
  soleimani: '3 w20-1 w20-3 2 w20-2 w20-72 1 w20-8',
  'iran trump': '3 w20-72 2 w20-1 1 w19-103 w19-15',
  earthquake: '3 w19-71 w19-148 w20-110 w20-10 2 telegraph.405422',
  'earthquake philippines': '3 w19-71 w19-148',
  measles: '3 w19-164 w20-0',
  vaccination: '3 ru-mk.43058-refA-en rt-russian.47264-refA-en w19-164 2 w20-0 kp.96010-refA-en',
  'coronavirus germany': '3 w20-13 ru-mk.43058-refA-en',
  'coronavirus deaths': '3 kp.235633-refB-en w20-57 2 w20-16 w20-42 w20-44 w20-50 1 w20-35 w20-13',
  'tests positive': '3 w20-94 w20-120 shizuoka_shimbun-ja.45566-refA-en',
  'bernie sanders': '3 w20-48 w20-45 w20-22 w20-36 w20-17 1 w20-25 w20-31 w20-28 w20-40',
  'joe biden': '3 w20-109 w20-25 w20-31 w20-81 w20-48 w20-49 2 w20-96 w20-28 lenta.ru.89666-refA-en',
  'elizabeth warren': '3 w20-49 w20-28 1 w20-17 w20-25',
  'biden harris': '3 w20-81 2 w20-109 w20-92 1 w20-108',
  'ends presidential bid': '3 w20-45 w19-84 w19-90 w19-155 2 w19-112 w20-28',
  'presidential nominee interviews': '3 w20-98 w20-100 w20-101 w20-106 w20-107 2 w19-97',
  'libertarian party': '3 w20-106 w19-97 2 w20-67 w20-92 1 w20-86 w20-105 w20-108',
  'helicopter crash': '3 w20-14 w20-60',
  navalny: '3 w20-90 w20-84',
  'london bridge': '3 w19-163',
  stabbed: '3 w19-138 w19-93 w19-128 w19-11 2 w19-163 w20-69',
  'shot dead': '3 w20-62 w20-15 2 w20-93 1 w19-81',
  exoplanet: '3 w19-105 w20-74 2 w19-135 w20-121',
  'abortion law': '3 w19-119 w19-58 w20-27',
  'supreme court': '3 w20-53 w19-72 w19-115 w19-82 1 w20-43 w20-118',
  facebook: '3 w19-46 w19-130 1 w19-121',
  marathon: '3 w19-141 w19-142',
  'caloundra rugby': '3 w20-83 w20-85 1 w20-87',
  github: '3 w20-102 w20-112',
  'red hat centos': '3 w20-117 w20-119',
  'former president dies': '3 w20-24 w20-89 w19-118 2 w19-99 w19-60',
  drone: '3 w19-106 1 w19-114 w20-62',
  toilet: '3 w19-109 w20-34 w19-160',
  lion: '3 w19-86 w19-13',
  chess: '3 w20-47',
  ukraine: '3 yahoo-ja.265404-refA-en lenta.ru.89666-refA-en w20-11 vedomosti.76994-refA-en 2 w19-122 w20-8',
  tornadoes: '3 yahoo-ja.264915-refA-en yahoo-ja.265269-refA-en',
  'hiv aids': '3 bbc.381669 w20-97',
  'fire california': '3 w19-94 abcnews.420117 1 w20-60',
};

export const JUDGED_QUERIES: readonly JudgedQuery[] = Object.entries(JUDGEMENTS).map(([query, text]) => {
  const grades = new Map<string, number>();
  let grade = 0;
  for (const word of text.split(' ')) {
    if (/^\d$/u.test(word)) grade = Number(word);
    else grades.set(word.replace(/^w(\d\d)-/u, 'wikinews-20$1-'), grade);
  }
  return { query, grades };
});

/** The grade of an article; the identifiers of the sample begin with where they come from. */
export function gradeOf({ grades }: JudgedQuery, id: string): number {
  for (const [known, grade] of grades) {
    if (id === known || (!known.startsWith('wikinews-') && id.endsWith(`-${known}`))) return grade;
  }
  return 0;
}

const LOOKED_AT = 10;

/** How well the first ten are ordered, 1 at best (K. Järvelin and J. Kekäläinen, "Cumulated gain-based evaluation of IR techniques", 2002). */
export function ndcg(judged: JudgedQuery, found: readonly string[]): number {
  const gain = (grades: readonly number[]): number =>
    grades
      .slice(0, LOOKED_AT)
      .reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
  const best = gain([...judged.grades.values()].sort((one, other) => other - one));
  return gain(found.map((id) => gradeOf(judged, id))) / best;
}
