import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AlertNotice, NOTICE_AT_ONCE, NOTICE_MOMENTS } from './alert.ts';
import { isWithin, minuteOfDay, type OffsetAt } from './local-day.ts';
import { MUTED_FOR_GOOD, type NoticeSettings, planNotices, type WaitingAlert } from './notice-plan.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const UTC: OffsetAt = () => 0;
const SETTINGS: NoticeSettings = { on: true, digestAt: 8 * 60, quiet: null };
const NIGHT = { from: 22 * 60, to: 7 * 60 };
const NOON = Date.parse('2026-11-25T12:00:00Z');
const MIDNIGHT = Date.parse('2026-11-26T00:00:00Z');

function waiting(notice: Partial<AlertNotice>, more: Partial<WaitingAlert> = {}): WaitingAlert {
  return {
    alert: 1,
    hits: 2,
    since: NOON,
    resting: false,
    noticedAt: null,
    ...more,
    notice: { ...NOTICE_AT_ONCE, ...notice },
  };
}

const plan = (one: WaitingAlert, now: number, settings: Partial<NoticeSettings> = {}) =>
  planNotices([one], { ...SETTINGS, ...settings }, now, UTC);
const TOLD = { tell: [{ alert: 1, hits: 2 }], digest: false, pass: [], next: null };
const PASSED = { tell: [], digest: false, pass: [1], next: null };
const waits = (until: string) => ({ tell: [], digest: false, pass: [], next: Date.parse(until) });

describe('one alert', () => {
  test('is told at once', () => {
    expect(plan(waiting({}), NOON)).toEqual(TOLD);
  });

  test('passes untold while it is set to never, muted, paused, or notifications are off', () => {
    expect([
      plan(waiting({ when: 'never' }), NOON),
      plan(waiting({ mutedUntil: NOON + 1 }), NOON),
      plan(waiting({ when: 'digest', mutedUntil: MUTED_FOR_GOOD }), NOON),
      plan(waiting({}, { resting: true }), NOON),
      plan(waiting({}), NOON, { on: false }),
    ]).toEqual([PASSED, PASSED, PASSED, PASSED, PASSED]);
    expect(plan(waiting({ mutedUntil: NOON }), NOON)).toEqual(TOLD);
  });

  test('waits for the end of its quiet hours over midnight', () => {
    const quiet = waiting({ quiet: NIGHT });
    expect([
      plan(quiet, NOON),
      plan(quiet, MIDNIGHT),
      plan(quiet, MIDNIGHT + 7 * HOUR - 1),
      plan(quiet, MIDNIGHT + 7 * HOUR),
    ]).toEqual([TOLD, waits('2026-11-26T07:00:00Z'), waits('2026-11-26T07:00:00Z'), TOLD]);
  });

  test('has the quiet hours of the settings, unless it has its own, or none', () => {
    const settings = { quiet: NIGHT };
    expect([
      plan(waiting({}), MIDNIGHT, settings),
      plan(waiting({ quiet: { from: 0, to: 60 } }), MIDNIGHT, settings),
      plan(waiting({ quiet: { from: 0, to: 0 } }), MIDNIGHT, settings),
    ]).toEqual([waits('2026-11-26T07:00:00Z'), waits('2026-11-26T01:00:00Z'), TOLD]);
  });

  test('waits for the end of its cool-down, and then of quiet hours', () => {
    const cooling = { coolDown: 90 };
    const noticedAt = NOON - 30 * MINUTE;
    expect([
      plan(waiting(cooling, { noticedAt }), NOON),
      plan(waiting(cooling, { noticedAt }), NOON + HOUR),
      plan(waiting({ ...cooling, quiet: { from: 13 * 60, to: 14 * 60 } }, { noticedAt }), NOON),
      // The clock was put back.
      plan(waiting(cooling, { noticedAt: NOON + 1_000 * HOUR }), NOON),
    ]).toEqual([
      waits('2026-11-25T13:00:00Z'),
      TOLD,
      waits('2026-11-25T14:00:00Z'),
      waits('2026-11-25T13:30:00Z'),
    ]);
  });

  test('comes in the first digest after its first hit, and when the app was away, later', () => {
    const digest = waiting({ when: 'digest' });
    const told = { ...TOLD, digest: true };
    expect([
      plan(digest, NOON),
      plan(digest, MIDNIGHT + 8 * HOUR),
      plan(digest, MIDNIGHT + 60 * HOUR),
      plan(waiting({ when: 'digest', quiet: NIGHT }), MIDNIGHT + 47 * HOUR),
      plan(waiting({ when: 'digest' }), NOON, { digestAt: 12 * 60 }),
    ]).toEqual([waits('2026-11-26T08:00:00Z'), told, told, waits('2026-11-28T07:00:00Z'), told]);
  });
});

test('one digest a day, also for what comes in the minute of the last', () => {
  const settings = { digestAt: 12 * 60 };
  const digest = (since: number, noticedAt: number) => waiting({ when: 'digest' }, { since, noticedAt });
  expect([
    plan(digest(NOON + 40_000, NOON + 20_000), NOON + 50_000, settings),
    plan(digest(NOON, NOON - 1_000), NOON, settings),
    // The last one came late.
    plan(digest(NOON + HOUR, NOON + HOUR / 2), NOON + HOUR, settings),
  ]).toEqual([waits('2026-11-26T12:00:00Z'), { ...TOLD, digest: true }, waits('2026-11-26T12:00:00Z')]);
});

test('several alerts come in one notification, those with the most hits first', () => {
  const all = [
    waiting({}, { alert: 1, hits: 2 }),
    waiting({ quiet: { from: 0, to: 13 * 60 } }, { alert: 2 }),
    waiting({ when: 'never' }, { alert: 3 }),
    waiting({ when: 'digest' }, { alert: 4, hits: 7, since: NOON - 24 * HOUR }),
    waiting({ when: 'digest' }, { alert: 5 }),
  ];
  expect(planNotices(all, SETTINGS, NOON, UTC)).toEqual({
    tell: [
      { alert: 4, hits: 7 },
      { alert: 1, hits: 2 },
    ],
    digest: false,
    pass: [3],
    next: NOON + HOUR,
  });
});

/** Ahead by one hour, and by two in a summer that begins and ends at an hour of a day in the time looked at. */
const summerTime =
  (begins: number, ends: number): OffsetAt =>
  (moment) =>
    moment >= begins && moment < ends ? 120 : 60;

const minute = fc.integer({ min: 0, max: 1_439 });
const quietHours = fc.option(fc.record({ from: minute, to: minute }));
const notices: fc.Arbitrary<AlertNotice> = fc.record({
  when: fc.constantFrom(...NOTICE_MOMENTS),
  quiet: quietHours,
  coolDown: fc.constantFrom(0, 0, 1, 45, 600),
  mutedUntil: fc.option(fc.integer({ min: 0, max: 72 }).map((hours) => NOON + hours * HOUR)),
});

test('every hit is told once or passes by a rule, none while it is quiet, and all that waits is told in the end', () => {
  const seen = { told: 0, passed: 0, digests: 0 };
  fc.assert(
    fc.property(
      fc.array(notices, { minLength: 1, maxLength: 4 }),
      fc.record({ on: fc.constantFrom(true, true, true, false), digestAt: minute, quiet: quietHours }),
      // How many seconds pass, and which alert is hit then.
      fc.array(fc.tuple(fc.integer({ min: 0, max: 40_000 }), fc.nat(3)), { minLength: 1, maxLength: 15 }),
      fc.integer({ min: 0, max: 72 }),
      (rules, settings, steps, hour) => {
        const change = NOON + hour * HOUR;
        const offsetAt = summerTime(change, change + 30 * HOUR);
        const alerts = rules.map((notice) => ({
          notice,
          waiting: [] as number[],
          noticedAt: null as number | null,
        }));
        let now = NOON;
        let next: number | null = null;
        let found = 0;
        let told = 0;
        let passed = 0;

        function look(): void {
          const result = planNotices(
            alerts.flatMap(({ notice, waiting: hits, noticedAt }, alert) =>
              hits.length === 0
                ? []
                : [{ alert, hits: hits.length, since: hits[0] ?? 0, notice, resting: false, noticedAt }],
            ),
            settings,
            now,
            offsetAt,
          );
          for (const { alert, hits } of result.tell) {
            const one = alerts[alert];
            if (!one) throw new Error('An alert was told that does not wait.');
            const { when, quiet, coolDown, mutedUntil } = one.notice;
            const isQuiet = quiet ?? settings.quiet;
            expect(settings.on && when !== 'never' && (mutedUntil ?? 0) <= now).toBe(true);
            expect(isQuiet !== null && isWithin(minuteOfDay(now, offsetAt), isQuiet)).toBe(false);
            if (one.noticedAt !== null) expect(now - one.noticedAt).toBeGreaterThanOrEqual(coolDown * MINUTE);
            expect(hits).toBe(one.waiting.length);
            told += hits;
            if (when === 'digest') seen.digests += 1;
            one.waiting = [];
            one.noticedAt = now;
          }
          for (const alert of result.pass) {
            const one = alerts[alert];
            if (!one) throw new Error('An alert passed that does not wait.');
            const { when, mutedUntil } = one.notice;
            expect(!settings.on || when === 'never' || (mutedUntil ?? 0) > now).toBe(true);
            passed += one.waiting.length;
            one.waiting = [];
          }
          next = result.next;
          expect(next === null || next > now).toBe(true);
          expect(next === null).toBe(alerts.every((one) => one.waiting.length === 0));
        }

        for (const [seconds, hit] of steps) {
          const until: number = now + seconds * 1_000;
          while (next !== null && next <= until) {
            now = next;
            look();
          }
          now = until;
          alerts[hit % alerts.length]?.waiting.push(now);
          found += 1;
          look();
        }
        for (let looks = 0; next !== null; looks += 1) {
          expect(looks).toBeLessThan(20);
          now = next;
          look();
        }
        expect(told + passed).toBe(found);
        seen.told += told;
        seen.passed += passed;
      },
    ),
    { numRuns: 1_500 },
  );
  expect(Math.min(seen.told, seen.passed, seen.digests)).toBeGreaterThan(500);
});
