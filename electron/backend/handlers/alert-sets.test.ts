import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AlertSetReply } from '../../contract/replies.ts';
import { ALERT_DEFAULTS, type AlertSettings } from '../../domain/alerts/alert.ts';
import { carryOut, planAlertSet } from '../../domain/alerts/plan-alert-set.ts';
import { jsonArticle, startTestBackend, type TestBackend } from '../testing/test-backend.testing.ts';

let backend: TestBackend;

beforeEach(async () => {
  backend = await startTestBackend();
});
afterEach(() => backend.close());

const ALERTS: readonly AlertSettings[] = [
  {
    name: 'SCO',
    color: 'teal',
    aliases: ['=SCO', '"Shanghai Cooperation Organization"', 'ШОС', 'سازمان همکاری شانگهای'],
    scope: 'headline-and-lead',
    paused: true,
    conditions: { sources: ['IMNA', 'Coastwire; late'], languages: ['en', 'fa'], leastMentions: 2 },
    notice: { when: 'digest', quiet: { from: 1_320, to: 420 }, coolDown: 60, mutedUntil: 1_800_000_000_000 },
    folder: 'East',
    archived: false,
  },
  { ...ALERT_DEFAULTS, name: '=NATO, "new"', color: 'blue', aliases: ['=NATO'] },
];

async function read(contents: string | Uint8Array, name = 'alerts.csv'): Promise<AlertSetReply> {
  const grant = backend.grant('import', backend.files({ [name]: contents }));
  return backend.client.call('alert.readSet', { grant });
}

const list = async (): Promise<AlertSettings[]> =>
  (await backend.client.call('alert.list')).map(
    ({ id, createdAt, unread, total, lookingBack, ...rest }) => rest,
  );

test.each(['json', 'csv'] as const)(
  'alerts that are exported as %s come back into an empty library as they were',
  async (format) => {
    const { client } = backend;
    for (const settings of ALERTS) await client.call('alert.save', { settings });
    const path = join(backend.folder, `set.${format}`);
    const reply = await client.call('alert.export', {
      ids: null,
      format,
      grant: backend.grant('export', [path]),
    });
    expect(reply).toEqual({ alerts: 2, file: `set.${format}` });
    const other = await startTestBackend();
    const set = await other.client.call('alert.readSet', { grant: other.grant('import', [path]) });
    await other.client.call('alert.change', carryOut(planAlertSet(set.entries, []), [], 'mine').change);
    const rows = await other.client.call('alert.list');
    expect(rows.map(({ id, createdAt, unread, total, lookingBack, ...rest }) => rest)).toEqual(ALERTS);
    other.close();
  },
);

test('the table is one that a spreadsheet opens: marked as UTF-8, a row an alert, and no formulas', async () => {
  for (const settings of ALERTS) await backend.client.call('alert.save', { settings });
  const path = join(backend.folder, 'set.csv');
  await backend.client.call('alert.export', {
    ids: [2],
    format: 'csv',
    grant: backend.grant('export', [path]),
  });
  expect(readFileSync(path, 'utf8')).toBe(
    '\ufeffname,aliases,colour,folder,scope,sources,languages,least mentions,notice,quiet hours,cool-down,muted until,paused,archived\r\n' +
      `"'=NATO, ""new""",'=NATO,blue,,article,,,1,at once,,0,,no,no\r\n`,
  );
});

test.each([
  [
    'semicolons, as Excel writes them in Europe',
    Buffer.from('Name;Alias\r\nZoë;=SCO\r\nNATO;"nato; otan"\r\n', 'latin1'),
  ],
  [
    'tabs in UTF-16, as Excel’s Unicode text',
    Buffer.from('\ufeffName\tAlias\r\nZoë\t=SCO\r\nNATO\tnato; otan\r\n', 'utf16le'),
  ],
  ['commas behind an order of Excel’s', 'sep=,\nALIAS,NAME\n=SCO,Zoë\nnato; otan,NATO\n'],
])('a table with %s is read', async (_what, contents) => {
  const { entries } = await read(contents);
  expect(entries.map(({ settings, problems }) => settings ?? problems)).toEqual([
    { name: 'Zoë', aliases: ['=SCO'] },
    { name: 'NATO', aliases: ['nato; otan'] },
  ]);
});

test.each([
  ['', 'There is nothing in it'],
  ['headline,body\nA,B\n', 'names no columns “name” and “aliases”'],
  ['{"format": "wirewatch-alerts", ', 'Not valid JSON'],
  ['{"headline": "A"}', 'no alerts of Wirewatch'],
  ['name,aliases\n"NATO,nato\n', 'a quotation mark is never closed'],
])('a file that holds none says why: %j', async (contents, words) => {
  await expect(read(contents)).rejects.toThrow(words);
});

test('good rows come in beside bad ones, look back, and all of it is taken back at once', async () => {
  const { client } = backend;
  await backend.importJsonl([jsonArticle('Grain talks', 'NATO and the SCO talked on grain.')]);
  await client.call('alert.save', {
    settings: { ...ALERT_DEFAULTS, name: 'SCO', color: 'red', aliases: ['tram'] },
  });
  const before = await list();
  const { entries } = await read('name,aliases\nSCO,=SCO\nNATO,=NATO\nBad,(nato\nGrain,grain\n');
  const present = await client.call('alert.list');
  const { change, counts } = carryOut(planAlertSet(entries, present), present, 'file');
  expect(counts).toEqual({ offered: 4, added: 2, changed: 1, same: 0, failed: 1 });
  const back = await client.call('alert.change', change);
  const totals = async (): Promise<number[]> => (await client.call('alert.list')).map(({ total }) => total);
  await expect.poll(totals, { timeout: 10_000 }).toEqual([1, 1, 1]);
  await client.call('alert.change', back);
  expect(await list()).toEqual(before);
});
