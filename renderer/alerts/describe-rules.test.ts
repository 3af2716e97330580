import { expect, test } from 'vitest';
import { NO_CONDITIONS, NOTICE_AT_ONCE } from '../../electron/domain/alerts/alert.ts';
import { MUTED_FOR_GOOD } from '../../electron/domain/alerts/notice-plan.ts';
import { describeConditions, describeNotice, isMuted } from './describe-rules.ts';

const NOON = new Date(2026, 10, 25, 12).getTime();
const HOUR = 3_600_000;

test.each([
  [{}, 'At once'],
  [{ when: 'never', coolDown: 60 }, 'Never'],
  [{ when: 'digest', coolDown: 60, quiet: { from: 0, to: 0 } }, 'In a digest, no quiet hours'],
  [
    { quiet: { from: 1_320, to: 420 }, coolDown: 90 },
    'At once, quiet 22:00 to 07:00, at most every 90 minutes',
  ],
  [{ mutedUntil: NOON }, 'At once'],
  [{ mutedUntil: NOON + HOUR }, 'Muted until 13:00'],
  [{ mutedUntil: NOON + 20 * HOUR }, 'Muted until 26 Nov, 08:00'],
  [{ mutedUntil: MUTED_FOR_GOOD }, 'Muted'],
] as const)('%j is said as %j', (notice, expected) => {
  expect(describeNotice({ ...NOTICE_AT_ONCE, ...notice }, NOON)).toBe(expected);
});

test('it is muted until the moment comes', () => {
  const notice = { ...NOTICE_AT_ONCE, mutedUntil: NOON };
  expect([isMuted(notice, NOON - 1), isMuted(notice, NOON), isMuted(NOTICE_AT_ONCE, NOON)]).toEqual([
    true,
    false,
    false,
  ]);
});

test.each([
  [{}, 'Any source, any language'],
  [{ sources: ['süd kurier'] }, 'süd kurier'],
  [{ sources: ['A', 'B', 'C', 'D'], languages: ['fa'] }, 'A, B, 2 more; Persian'],
  [{ leastMentions: 3 }, 'At least 3 mentions'],
  [{ languages: ['en'], leastMentions: 2 }, 'English; at least 2 mentions'],
])('%j are said as %j', (conditions, expected) => {
  expect(describeConditions({ ...NO_CONDITIONS, ...conditions })).toBe(expected);
});
