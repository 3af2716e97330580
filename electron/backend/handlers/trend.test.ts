import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AlertRow } from '../../contract/replies.ts';
import { dayAfter } from '../../domain/calendar-day.ts';
import { jsonArticle, startTestBackend, type TestBackend } from '../testing/test-backend.testing.ts';

const NOW = new Date(2024, 4, 20, 12).getTime();
let backend: TestBackend;
let serial = 0;

beforeEach(async () => {
  backend = await startTestBackend({ now: () => NOW });
});
afterEach(() => backend.close());

/** An article of a day that names these words. */
function story(words: string, published: string, more: object = {}): object {
  serial += 1;
  const body = `Report ${serial}. ${words} was named by officials, who met in room ${serial * 7}.`;
  return jsonArticle(`Report number ${serial} of the day`, body, { published, source: 'Coastwire', ...more });
}

function stories(words: string, counts: Readonly<Record<string, number>>): object[] {
  return Object.entries(counts).flatMap(([day, count]) =>
    Array.from({ length: count }, () => story(words, day)),
  );
}

function watch(name: string): Promise<AlertRow> {
  const settings = { name, color: 'red', aliases: [`=${name}`], scope: 'article', paused: false } as const;
  return backend.client.call('alert.save', { settings });
}

const APRIL = { from: '2024-04-01', to: '2024-04-30' };

describe('over time', () => {
  test('articles are counted by day, week and month of the date that was printed', async () => {
    await backend.importJsonl([
      story('NATO', '2024-04-01T23:30:00-05:00'),
      story('NATO', '2024-04-03'),
      story('NATO and SCO', '2024-04-03T00:10:00+03:30'),
      story('SCO', '2024-05-02'),
      story('nobody', '2024-04-02'),
    ]);
    const ids = [(await watch('NATO')).id, (await watch('SCO')).id];
    const days = await backend.client.call('trend.timeline', { alerts: ids, range: null, bucket: 'day' });
    expect([days.from, days.to, days.starts.length]).toEqual(['2024-04-01', '2024-05-02', 32]);
    expect(days.series.map(({ articles }) => articles.slice(0, 3))).toEqual([
      [1, 0, 2],
      [0, 0, 1],
    ]);
    expect(days.series[1]?.articles.at(-1)).toBe(1);
    const months = await backend.client.call('trend.timeline', { alerts: ids, range: null, bucket: 'month' });
    expect(months).toMatchObject({
      bucket: 'month',
      starts: ['2024-04-01', '2024-05-01'],
      series: [{ articles: [3, 0] }, { articles: [1, 1] }],
    });
    const weeks = await backend.client.call('trend.timeline', { alerts: ids, range: APRIL, bucket: 'week' });
    expect(weeks.starts).toEqual(['2024-04-01', '2024-04-08', '2024-04-15', '2024-04-22', '2024-04-29']);
    expect(weeks.series[0]?.articles).toEqual([3, 0, 0, 0, 0]);
  });

  test('what has no date, or only a year, is told and stands in no bucket', async () => {
    await backend.importJsonl([
      ...['', '', '2024', '2024-04', '2024-04-10'].map((published) => story('NATO', published)),
    ]);
    const { id } = await watch('NATO');
    const ask = (bucket: 'day' | 'month', range: typeof APRIL | null) =>
      backend.client.call('trend.timeline', { alerts: [id], range, bucket });
    const counts = (articles: number) => expect.objectContaining({ articles });
    expect((await ask('day', null)).series[0]).toMatchObject({
      articles: [1],
      undated: counts(2),
      vague: counts(2),
    });
    expect((await ask('month', APRIL)).series[0]).toMatchObject({
      articles: [2],
      undated: counts(2),
      vague: counts(1),
    });
  });

  test('nothing with a date leaves an empty timeline', async () => {
    await backend.importJsonl([story('NATO', ''), story('NATO', '2023')]);
    const { id } = await watch('NATO');
    expect(
      await backend.client.call('trend.timeline', { alerts: [id], range: null, bucket: 'week' }),
    ).toMatchObject({
      bucket: 'week',
      starts: [],
      from: '',
      to: '',
      series: [{ undated: { articles: 1 }, vague: { articles: 1 } }],
    });
    expect(
      (await backend.client.call('trend.timeline', { alerts: [], range: null, bucket: 'day' })).starts,
    ).toEqual([]);
  });

  test('days that are too many are shown by week, and what lies before the last 1,200 months is told', async () => {
    await backend.importJsonl([story('NATO', '2020-01-01'), story('NATO', '2024-04-10')]);
    const { id } = await watch('NATO');
    const ask = () => backend.client.call('trend.timeline', { alerts: [id], range: null, bucket: 'day' });
    expect(await ask()).toMatchObject({ bucket: 'week', series: [{ earlier: { articles: 0 } }] });
    await backend.importJsonl([story('NATO', '1910-01-01')]);
    const long = await ask();
    expect([long.bucket, long.starts.length, long.starts.at(-1)]).toEqual(['month', 1_200, '2024-04-01']);
    expect(long.series[0]?.earlier.articles).toBe(1);
  });

  test('trashed articles count nowhere until they are restored', async () => {
    await backend.importJsonl(stories('NATO', { '2024-04-10': 2 }));
    const { id } = await watch('NATO');
    const count = async (): Promise<number | undefined> => {
      const choice = { alerts: [id], range: APRIL, bucket: 'month' } as const;
      return (await backend.client.call('trend.timeline', choice)).series[0]?.articles[0];
    };
    await backend.client.call('article.trash', { ids: [1] });
    expect(await count()).toBe(1);
    await backend.client.call('article.restore', { ids: [1] });
    expect(await count()).toBe(2);
  });

  test('a day far above the 14 before it is a spike, also where it is the first of the range', async () => {
    const quiet = Object.fromEntries(
      Array.from({ length: 14 }, (_, index) => [dayAfter('2024-04-01', index), 1 + (index % 3)]),
    );
    await backend.importJsonl(stories('NATO', { ...quiet, '2024-04-15': 12, '2024-04-16': 2 }));
    const { id } = await watch('NATO');
    const spikes = async (from: string, to: string, bucket: 'day' | 'month' = 'day') => {
      const choice = { alerts: [id], range: { from, to }, bucket } as const;
      return (await backend.client.call('trend.timeline', choice)).series[0]?.spikes;
    };
    const found = [{ day: '2024-04-15', articles: 12, usual: 2, score: 10 / 1.4826 }];
    expect(await spikes('2024-04-15', '2024-04-15')).toEqual(found);
    expect(await spikes('2024-04-01', '2024-04-30', 'month')).toEqual(found);
    expect(await spikes('2024-04-16', '2024-04-30')).toEqual([]);
  });
});

test('by source, language and place: forms of one name together, regions of a language too, unknown apart', async () => {
  await backend.importJsonl([
    story('NATO', '2024-04-01', { source: 'Coastwire', language: 'en', place: 'Oslo' }),
    story('NATO', '2024-04-02', { source: 'COASTWIRE', language: 'en-GB', place: '' }),
    story('NATO', '2024-04-03', { source: 'Coastwire', language: 'en', place: 'Oslo' }),
    story('NATO and SCO', '2024-04-04', { source: 'ایرنا', language: 'fa', place: 'تهران' }),
    story('NATO', '2024-06-04', { source: 'Later', language: 'de' }),
    story('NATO', '', { source: '', language: 'en' }),
  ]);
  const alerts = [(await watch('NATO')).id, (await watch('SCO')).id];
  const read = async (range: typeof APRIL | null) => {
    const parts = await backend.client.call('trend.parts', { alerts, range });
    const only = ({ rows, unknown }: typeof parts.source) => ({
      rows: rows.map(({ value, counts }) => [value, ...counts.map(({ articles }) => articles)]),
      unknown: unknown.map(({ articles }) => articles),
    });
    return { source: only(parts.source), language: only(parts.language), place: only(parts.place) };
  };
  expect(await read(APRIL)).toEqual({
    source: {
      rows: [
        ['Coastwire', 3, 0],
        ['ایرنا', 1, 1],
      ],
      unknown: [0, 0],
    },
    language: {
      rows: [
        ['en', 3, 0],
        ['fa', 1, 1],
      ],
      unknown: [0, 0],
    },
    place: {
      rows: [
        ['Oslo', 2, 0],
        ['تهران', 1, 1],
      ],
      unknown: [1, 0],
    },
  });
  expect((await read(null)).source).toEqual({
    rows: [
      ['Coastwire', 3, 0],
      ['ایرنا', 1, 1],
      ['Later', 1, 0],
    ],
    unknown: [1, 0],
  });
});

test('alerts together: their own articles, those in common, and all of the range', async () => {
  await backend.importJsonl([
    story('NATO and SCO', '2024-04-01'),
    story('NATO and SCO and WHO', '2024-04-02'),
    story('NATO', '2024-04-03'),
    story('WHO', '2024-05-03'),
    story('nobody', '2024-04-03'),
  ]);
  const [nato, sco, who] = [(await watch('NATO')).id, (await watch('SCO')).id, (await watch('WHO')).id];
  const alerts = [who, nato, sco];
  expect(await backend.client.call('trend.together', { alerts, range: APRIL })).toEqual({
    articles: 4,
    own: [1, 3, 2],
    pairs: expect.arrayContaining([
      { one: 0, other: 1, articles: 1 },
      { one: 0, other: 2, articles: 1 },
      { one: 1, other: 2, articles: 2 },
    ]),
  });
  const all = await backend.client.call('trend.together', { alerts, range: null });
  expect([all.articles, all.own, all.pairs.length]).toEqual([5, [2, 3, 2], 3]);
});

describe('the latest days', () => {
  test('end today, with the spikes of the last three', async () => {
    const quiet = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [dayAfter('2024-04-28', index), 1]),
    );
    await backend.importJsonl([
      ...stories('NATO', { ...quiet, '2024-05-19': 9 }),
      story('SCO', '2024-05-20T01:00:00+03:30'),
      story('WHO', '2024-01-01'),
      story('NATO', '2025-01-01'),
    ]);
    const [nato, sco] = [(await watch('NATO')).id, (await watch('SCO')).id];
    await watch('WHO');
    const { to, alerts } = await backend.client.call('trend.recent', undefined);
    expect(to).toBe('2024-05-20');
    expect(alerts.map(({ alert }) => alert).sort()).toEqual([nato, sco]);
    const line = alerts.find(({ alert }) => alert === nato);
    expect(line?.articles).toHaveLength(30);
    expect(line?.articles.slice(-4)).toEqual([1, 0, 9, 0]);
    expect(line?.spikes).toEqual([{ day: '2024-05-19', articles: 9, usual: 1, score: 8 }]);
    expect(alerts.find(({ alert }) => alert === sco)?.articles.at(-1)).toBe(1);
  });

  test('of a library of old articles are its own last days', async () => {
    await backend.importJsonl(stories('NATO', { '1987-03-01': 1, '1987-04-05': 2 }));
    await watch('NATO');
    const { to, alerts } = await backend.client.call('trend.recent', undefined);
    expect([to, alerts[0]?.articles.at(-1)]).toEqual(['1987-04-05', 2]);
  });

  test('are empty without hits', async () => {
    await backend.importJsonl([story('nobody', '2024-05-19')]);
    expect(await backend.client.call('trend.recent', undefined)).toEqual({ to: null, alerts: [] });
  });
});

test('a chart is written whole, to the file that was chosen and nowhere else', async () => {
  const file = join(backend.folder, 'chart.png');
  const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 13, 10]);
  const data = bytes.toString('base64');
  expect(
    await backend.client.call('trend.export', {
      grant: backend.grant('export', [file]),
      encoding: 'base64',
      data,
    }),
  ).toEqual({ file: 'chart.png' });
  expect(readFileSync(file)).toEqual(bytes);
  expect(readdirSync(backend.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  await expect(
    backend.client.call('trend.export', { grant: 'a-token-nobody-gave', encoding: 'text', data: 'x' }),
  ).rejects.toMatchObject({ code: 'refused' });
});

test('a range that is none is refused', async () => {
  const range = { from: '2024-02-30', to: '2024-03-01' };
  await expect(backend.client.call('trend.parts', { alerts: [1], range })).rejects.toMatchObject({
    code: 'bad-argument',
  });
});
