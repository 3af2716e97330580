import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * A file that was just looked at, as it is once it has not changed for so many milliseconds; null when it has gone. One that was
 * written before that time is not waited for.
 */
export async function onceStill(
  path: string,
  info: Stats,
  stillMs: number,
  clock: { readonly now: () => number; readonly wait: (milliseconds: number) => Promise<unknown> } = CLOCK,
): Promise<Stats | null> {
  let last = info;
  while (last.mtimeMs > clock.now() - stillMs) {
    await clock.wait(stillMs);
    const next = await stat(path).catch(() => null);
    // Not by the clock alone: that of a network drive may be ahead of ours.
    if (next === null || (next.size === last.size && next.mtimeMs === last.mtimeMs)) return next;
    last = next;
  }
  return last;
}

const CLOCK = { now: Date.now, wait: (ms: number) => wait(ms, undefined, { ref: false }) };
