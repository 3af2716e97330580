import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from './csv.ts';

test('a table as CSV: a heading, quotation marks where they are needed, and a mark for spreadsheets', () => {
  const table = {
    columns: ['Day', 'NATO, "the pact"'],
    rows: [
      ['2024-04-01', 3],
      ['Ohne\nDatum', 0.5],
    ],
  };
  expect(toCsv(table)).toBe('\uFEFFDay,"NATO, ""the pact"""\r\n2024-04-01,3\r\n"Ohne\nDatum",0.5\r\n');
});

test.each(['=SUM(A1)', '+1', '-2', '@cmd', '\tx'])('no spreadsheet runs %j', (name) => {
  expect(toCsv({ columns: [name], rows: [] })).toContain(`'${name}`);
});

test('what a reader of CSV gets is what went in', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((value) => !/^[=+\-@\t\r]/u.test(value));
  const rows = fc.array(fc.tuple(text, fc.integer(), text), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(rows, (given) => {
      const read = parse(toCsv({ columns: ['a', 'b', 'c'], rows: given }), {
        bom: true,
        relax_column_count: true,
      });
      expect(read).toEqual([['a', 'b', 'c'], ...given.map((row) => row.map(String))]);
    }),
    { seed: 3, numRuns: 200 },
  );
});
