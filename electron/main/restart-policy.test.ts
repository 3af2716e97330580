import { expect, test } from 'vitest';
import { createRestartPolicy } from './restart-policy.ts';

test('a third death within a minute is the last', () => {
  const policy = createRestartPolicy();
  expect([policy.died(0), policy.died(20_000), policy.died(59_999)]).toEqual([100, 1_000, null]);
});

test('deaths that lie a minute back no longer count', () => {
  const policy = createRestartPolicy();
  expect([0, 40_000, 70_000, 110_000].map((time) => policy.died(time))).toEqual([100, 1_000, 1_000, 1_000]);
});
