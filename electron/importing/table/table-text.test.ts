import { expect, test } from 'vitest';
import { bytesSource } from '../source.ts';
import { tableStart } from './table-text.ts';

const ROWS = 'Berth 4 is measured anew;It was measured on Friday, the harbour office said. 🐪\n'.repeat(
  8_000,
);
const LITTLE = Buffer.from(ROWS, 'utf16le');

test.each([
  ['utf-16le', LITTLE],
  ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), LITTLE])],
  ['utf-16be', Buffer.from(LITTLE).swap16()],
  ['utf-8', Buffer.from(ROWS)],
])('the beginning of a large table of %s is text, wherever it is cut', async (charset, bytes) => {
  for (const shift of ['', 'x', 'xy', 'xyz']) {
    const lead = Buffer.from(shift, charset === 'utf-8' ? 'utf8' : 'utf16le');
    const shifted = charset === 'utf-16be' ? lead.swap16() : lead;
    const start = await tableStart(
      bytesSource('table.csv', Buffer.concat([bytes.subarray(0, 2), shifted, bytes.subarray(2)])),
    );
    expect(start).toMatchObject({ ok: true, charset });
    if (start.ok) expect(start.text.split('\n')[1]).toBe(ROWS.split('\n')[1]);
  }
});
