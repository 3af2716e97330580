import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOf, isWithin, minuteOfDay, nextAt, type OffsetAt } from './local-day.ts';

const HOUR = 3_600_000;

/** The offsets of a real time zone, as Unicode's data have them. */
function zone(name: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (moment) => {
    const minutes = Math.floor(moment / 60_000) * 60_000;
    const part = Object.fromEntries(
      format.formatToParts(minutes).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 1, day, hour, minute } = part;
    return (Date.UTC(year, month - 1, day, hour, minute) - minutes) / 60_000;
  };
}

const BERLIN = zone('Europe/Berlin');
const at = (iso: string): number => Date.parse(iso);
const iso = (moment: number): string => new Date(moment).toISOString();
const clock = (hours: number, minutes = 0): number => hours * 60 + minutes;

test('a part of the day may pass midnight', () => {
  const night = { from: clock(22), to: clock(7) };
  expect(
    [clock(21, 59), clock(22), 0, clock(6, 59), clock(7)].map((minute) => isWithin(minute, night)),
  ).toEqual([false, true, true, true, false]);
  expect(isWithin(clock(12), { from: clock(12), to: clock(12) })).toBe(false);
});

test('the next time of day is found over midnight and both changes of the clocks', () => {
  expect(
    [
      nextAt(clock(8), at('2026-11-25T06:30:20Z'), BERLIN),
      nextAt(clock(8), at('2026-11-25T07:00:59Z'), BERLIN),
      nextAt(clock(8), at('2026-11-25T07:01:00Z'), BERLIN),
      // The night in which 02:00 is followed by 03:00.
      nextAt(clock(8), at('2026-03-28T20:00:00Z'), BERLIN),
      nextAt(clock(2, 30), at('2026-03-28T20:00:00Z'), BERLIN),
      nextAt(clock(3), at('2026-03-28T20:00:00Z'), BERLIN),
      // The night in which 03:00 is followed by 02:00.
      nextAt(clock(8), at('2026-10-24T20:00:00Z'), BERLIN),
      nextAt(clock(2, 30), at('2026-10-24T20:00:00Z'), BERLIN),
      nextAt(clock(2, 30), at('2026-10-25T00:31:00Z'), BERLIN),
    ].map(iso),
  ).toEqual([
    '2026-11-25T07:00:00.000Z',
    '2026-11-25T07:00:59.000Z',
    '2026-11-26T07:00:00.000Z',
    '2026-03-29T06:00:00.000Z',
    '2026-03-29T01:00:00.000Z',
    '2026-03-29T01:00:00.000Z',
    '2026-10-25T07:00:00.000Z',
    '2026-10-25T00:30:00.000Z',
    '2026-10-25T01:30:00.000Z',
  ]);
});

test('a part of the day ends where its end is skipped, and where it comes twice', () => {
  expect(
    [
      endOf({ from: clock(22), to: clock(7) }, at('2026-11-25T23:00:00Z'), BERLIN),
      endOf({ from: clock(22), to: clock(7) }, at('2026-11-25T12:00:00Z'), BERLIN),
      endOf({ from: clock(22), to: clock(2, 30) }, at('2026-03-28T23:00:00Z'), BERLIN),
      // At 03:00 it is 02:00 again, which lies in it.
      endOf({ from: clock(1), to: clock(3) }, at('2026-10-25T00:10:00Z'), BERLIN),
    ].map(iso),
  ).toEqual([
    '2026-11-26T06:00:00.000Z',
    '2026-11-25T12:00:00.000Z',
    '2026-03-29T01:00:00.000Z',
    '2026-10-25T02:00:00.000Z',
  ]);
});

test('the next time of day is the first minute that has it, in every zone', () => {
  const zones = [
    'Europe/Berlin',
    'Australia/Lord_Howe',
    'America/St_Johns',
    'Asia/Kolkata',
    'Asia/Tehran',
  ].map(zone);
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 1_439 }),
      // About the days on which clocks are changed, and others.
      fc.constantFrom(
        '2026-03-28',
        '2026-10-24',
        '2026-04-04',
        '2026-10-03',
        '2026-03-07',
        '2026-10-31',
        '2026-06-15',
      ),
      fc.integer({ min: 0, max: 2 * 1_440 * 60 }),
      (offsetAt, minute, day, seconds) => {
        const from = at(`${day}T00:00:00Z`) + seconds * 1_000;
        const found = nextAt(minute, from, offsetAt);
        let expected = from;
        let before = minuteOfDay(from, offsetAt);
        while (minuteOfDay(expected, offsetAt) !== minute) {
          const next = Math.floor(expected / 60_000) * 60_000 + 60_000;
          const stands = minuteOfDay(next, offsetAt);
          expected = next;
          const jump = (stands - before + 1_440) % 1_440;
          // The clock jumped over it.
          if (jump > 1 && jump <= 120 && (minute - before + 1_440) % 1_440 < jump) break;
          before = stands;
        }
        expect(iso(found)).toBe(iso(expected));
        expect(found - from).toBeLessThanOrEqual(25 * HOUR);
      },
    ),
    { numRuns: 80 },
  );
});
