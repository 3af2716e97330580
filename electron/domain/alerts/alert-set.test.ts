import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alertSettingsSchema } from '../../contract/schemas.ts';
import { CSV_BEGINNING, csvLine } from '../csv.ts';
import {
  ALERT_COLORS,
  ALERT_DEFAULTS,
  ALERT_SCOPES,
  type Alert,
  type AlertSettings,
  NOTICE_MOMENTS,
} from './alert.ts';
import { alertsToJson, looksLikeAlertSet, type ReadSet, readAlertSet } from './alert-set.ts';
import { alertsToTable, readAlertTable } from './alert-set-table.ts';
import { carryOut, planAlertSet } from './plan-alert-set.ts';

const line = (maxLength: number) =>
  fc
    .string({ unit: fc.constantFrom(...'ab=+-@\'",;|\t ШОس中(é)'), minLength: 1, maxLength })
    .map((text) => text.trim().replaceAll('\t', ' '))
    .filter((text) => text !== '');
const alias = fc.oneof(
  fc.constantFrom(
    '=SCO',
    '"Shanghai Cooperation Organization"',
    'ШОС',
    'سازمان همکاری',
    '-sport nato',
    "=SCO's",
  ),
  fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,9}){0,2}$/),
);
const minutes = fc.integer({ min: 0, max: 1_439 });
const settings: fc.Arbitrary<AlertSettings> = fc.record({
  name: line(30),
  color: fc.constantFrom(...ALERT_COLORS),
  aliases: fc.uniqueArray(alias, { minLength: 1, maxLength: 6 }),
  scope: fc.constantFrom(...ALERT_SCOPES),
  paused: fc.boolean(),
  conditions: fc.record({
    sources: fc.uniqueArray(line(12), { maxLength: 3 }),
    languages: fc.uniqueArray(fc.stringMatching(/^[a-z]{2,3}$/), { maxLength: 3 }),
    leastMentions: fc.integer({ min: 1, max: 1_000 }),
  }),
  notice: fc.record({
    when: fc.constantFrom(...NOTICE_MOMENTS),
    quiet: fc.option(fc.record({ from: minutes, to: minutes })),
    coolDown: fc.integer({ min: 0, max: 10_080 }),
    mutedUntil: fc.option(fc.integer({ min: 0, max: 4_102_444_800_000 })),
  }),
  folder: fc.oneof(fc.constant(''), line(20)),
  archived: fc.boolean(),
});
const library = fc.uniqueArray(settings, { maxLength: 12, selector: ({ name }) => name.normalize('NFC') });

function toCsv(alerts: readonly AlertSettings[], delimiter = ','): ReadSet {
  const text = CSV_BEGINNING + alertsToTable(alerts).map(csvLine).join('');
  return readAlertTable(parse(text, { bom: true, delimiter }) as string[][]);
}

/** The alerts of an empty library once a file was imported into it. */
function imported(read: ReadSet): readonly AlertSettings[] {
  if (!read.ok) throw new Error(read.problem);
  const { change, counts } = carryOut(planAlertSet(read.entries, []), [], 'mine');
  expect(counts).toEqual({
    offered: read.entries.length,
    added: read.entries.length,
    changed: 0,
    same: 0,
    failed: 0,
  });
  return change.save.map((save) => save.settings);
}

describe('what is exported and imported into an empty library gives the same alerts', () => {
  test('as JSON', () => {
    fc.assert(
      fc.property(library, (alerts) => {
        const text = alertsToJson(alerts);
        expect(looksLikeAlertSet(text)).toBe(true);
        expect(imported(readAlertSet(JSON.parse(text)))).toEqual(alerts);
      }),
    );
  });

  test('as CSV', () => {
    fc.assert(
      fc.property(library, (alerts) => {
        expect(imported(toCsv(alerts))).toEqual(alerts);
      }),
    );
  });

  test('and what is read is what the library takes', () => {
    fc.assert(
      fc.property(library, (alerts) => {
        for (const one of imported(toCsv(alerts))) expect(alertSettingsSchema.parse(one)).toEqual(one);
      }),
    );
  });

  test('nothing in a cell is a formula', () => {
    fc.assert(
      fc.property(library, (alerts) => {
        const text = alertsToTable(alerts).map(csvLine).join('');
        for (const row of parse(text) as string[][])
          for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
      }),
    );
  });
});

const SCO: AlertSettings = { ...ALERT_DEFAULTS, name: 'SCO', color: 'red', aliases: ['=SCO'] };
const here = (id: number, more: Partial<AlertSettings>): Alert => ({ ...SCO, ...more, id, createdAt: 0 });

function table(...rows: readonly (readonly string[])[]): Extract<ReadSet, { ok: true }>['entries'] {
  const read = readAlertTable(rows);
  if (!read.ok) throw new Error(read.problem);
  return read.entries;
}

describe('a table that a person wrote', () => {
  test('has its columns in any order and case, and each row one alias where they like', () => {
    const entries = table(
      ['Folder', 'COLOR', ' Query ', 'Alert-Name', 'note'],
      ['East', 'Teal', "'=SCO", 'SCO', 'mine'],
      ['', '', 'ШОС', 'SCO', ''],
      ['', '', '"Shanghai Cooperation Organization"', '', ''],
      ['', '', '', '', ''],
      ['West', '', 'nato\r\notan', 'NATO', ''],
    );
    expect(entries.map(({ row, settings: found }) => [row, found])).toEqual([
      [
        2,
        {
          name: 'SCO',
          color: 'teal',
          folder: 'East',
          aliases: ['=SCO', 'ШОС', '"Shanghai Cooperation Organization"'],
        },
      ],
      [6, { name: 'NATO', folder: 'West', aliases: ['nato', 'otan'] }],
    ]);
  });

  test('has rows that are wrong, each with what is wrong and the place in the query', () => {
    const entries = table(
      ['name', 'aliases', 'colour', 'quiet hours', 'paused', 'languages', 'least mentions', 'muted until'],
      ['Good', 'nato', '', '22:00-7:00', 'yes', 'en, fa', '2', '2026-03-01T08:00Z'],
      ['Open', 'nato AND "otan', '', '', '', '', '', ''],
      ['Pink', 'nato', 'pink', '', '', '', '', ''],
      ['', 'nato', 'red', '', '', '', '', ''],
      ['Empty', '', '', '', '', '', '', ''],
      ['Odd', 'nato', '', 'at night', 'perhaps', 'english', 'two', 'soon'],
    );
    expect(entries[0]?.settings).toEqual({
      name: 'Good',
      aliases: ['nato'],
      paused: true,
      conditions: { languages: ['en', 'fa'], leastMentions: 2 },
      notice: { quiet: { from: 1_320, to: 420 }, mutedUntil: Date.UTC(2026, 2, 1, 8) },
    });
    expect(entries.slice(1).map(({ row, settings: found }) => [row, found])).toEqual(
      [3, 4, 5, 6, 7].map((row) => [row, null]),
    );
    expect(entries[1]?.problems).toEqual([
      {
        message: expect.stringContaining('quotation mark'),
        query: { text: 'nato AND "otan', start: 9, end: 10 },
      },
    ]);
    expect(entries.slice(2).map(({ problems }) => problems.map(({ message }) => message))).toEqual([
      [expect.stringContaining('“pink” is no colour')],
      ['It has no name'],
      ['It has no alias: there is nothing to watch for'],
      [
        expect.stringContaining('“english” is no language'),
        expect.stringContaining('quiet hours'),
        expect.stringContaining('whether it is paused: “perhaps”'),
      ],
    ]);
  });

  test('without the two columns that an alert needs is none', () => {
    expect(readAlertTable([['headline', 'body']])).toEqual({
      ok: false,
      problem: expect.stringContaining('“name”'),
    });
    expect(readAlertTable([])).toMatchObject({ ok: false });
  });
});

describe('a file in JSON', () => {
  test.each([
    [null, 'no alerts of Wirewatch'],
    [[], 'no alerts of Wirewatch'],
    [{ format: 'other' }, 'no alerts of Wirewatch'],
    [{ format: 'wirewatch-alerts', version: 1 }, 'damaged'],
    [{ format: 'wirewatch-alerts', version: 2, alerts: [] }, 'newer version'],
    [{ format: 'wirewatch-alerts', version: 1, alerts: new Array(10_001).fill(0) }, 'at most 10,000'],
  ])('that is none says so (%#)', (value, problem) => {
    expect(readAlertSet(value)).toEqual({ ok: false, problem: expect.stringContaining(problem) });
  });

  test('of anything is read without an end to the reading', () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), (alerts) => {
        const read = readAlertSet({ format: 'wirewatch-alerts', version: 1, alerts });
        for (const entry of read.ok ? read.entries : [])
          expect(entry.settings === null).toBe(entry.problems.length > 0);
      }),
    );
  });
});

describe('a plan', () => {
  const file = [
    { ...SCO, aliases: ['=SCO', 'ШОС'] },
    { ...SCO, name: 'NATO', aliases: ['=NATO'] },
    { ...SCO, name: 'UN', aliases: ['=UN'] },
  ];
  const present = [here(7, {}), here(8, { name: 'NATO', aliases: ['=NATO'] })];
  const read = readAlertSet(JSON.parse(alertsToJson([...file, { ...SCO, name: 'Bad', aliases: ['(nato'] }])));
  const planned = planAlertSet(read.ok ? read.entries : [], present);

  test('says what is new, the same, another thing, and wrong', () => {
    expect(planned.map(({ state }) => state)).toEqual(['changed', 'same', 'new', 'failed']);
    expect(planned[0]).toMatchObject({ id: 7, differs: ['aliases'] });
  });

  test.each([
    ['mine', { added: 1, changed: 0, same: 2 }, [[null, 'UN']]],
    [
      'file',
      { added: 1, changed: 1, same: 1 },
      [
        [7, 'SCO'],
        [null, 'UN'],
      ],
    ],
    [
      'both',
      { added: 2, changed: 0, same: 1 },
      [
        [null, 'SCO (2)'],
        [null, 'UN'],
      ],
    ],
  ] as const)('is carried out by choice: %s', (choice, counts, saved) => {
    const done = carryOut(planned, present, choice);
    expect(done.counts).toEqual({ offered: 4, failed: 1, ...counts });
    expect(done.change.save.map(({ id, settings: { name } }) => [id, name])).toEqual(saved);
  });

  test('leaves what the file does not name as it is here, and gives new alerts colours that few have', () => {
    const entries = table(['name', 'aliases'], ['SCO', '=SCO'], ['A', 'a'], ['B', 'b']);
    const plan = planAlertSet(entries, [here(7, { folder: 'East', paused: true })]);
    expect(plan[0]).toMatchObject({ state: 'same' });
    const colors = plan.flatMap((one) => (one.state === 'new' ? [one.settings.color] : []));
    expect(new Set(['red', ...colors]).size).toBe(3);
  });

  test('always accounts for every alert that was offered', () => {
    fc.assert(
      fc.property(library, library, fc.constantFrom('mine', 'file', 'both'), (one, other, choice) => {
        const mine = one.map((alert, at) => ({ ...alert, id: at + 1, createdAt: 0 }));
        const found = toCsv(other);
        const { counts, change } = carryOut(planAlertSet(found.ok ? found.entries : [], mine), mine, choice);
        expect(counts.added + counts.changed + counts.same + counts.failed).toBe(counts.offered);
        expect(change.save.length).toBe(counts.added + counts.changed);
        expect(counts.offered).toBe(other.length);
      }),
    );
  });
});
