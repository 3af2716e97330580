import type { ImportRow } from '../../electron/contract/replies.ts';

/** How fast an import goes, smoothed, as far as it is known. Times are in milliseconds. */
export interface ImportPace {
  /** When it was first looked at, and when last. */
  readonly since: number;
  readonly at: number;
  /** Articles (and files that gave none) that had been dealt with by then. */
  readonly done: number;
  /** Bytes, or where these are not known files, that were left then. */
  readonly left: number;
  readonly unit: 'bytes' | 'files';
  /** Articles a second. */
  readonly rate: number | null;
  /** Units a second. */
  readonly speed: number | null;
}

/** Two looks closer together say nothing. */
const STEP_MS = 250;
/** What happened so long ago counts for a third of what happens now. */
const MEMORY_MS = 6_000;
/** A rate is said after so long, a remaining time after so long: before, they jump about. */
const RATE_AFTER_MS = 800;
const REMAINING_AFTER_MS = 4_000;
/** In articles a second: less is standing still. */
const STANDING_STILL = 0.05;

/** The pace with what is known of the import now: each new speed weighs the more, the longer the last look is ago. */
export function nextPace(before: ImportPace | null, row: ImportRow, now: number): ImportPace {
  const done = row.imported + row.skipped + row.failed;
  const unit = row.bytes ? 'bytes' : 'files';
  const left = row.bytes?.left ?? row.filesLeft;
  if (!before) return { since: now, at: now, done, left, unit, rate: null, speed: null };
  const elapsed = now - before.at;
  if (elapsed < STEP_MS) return before;
  const smooth = (old: number | null, change: number): number => {
    const fresh = Math.max(0, change * 1_000) / elapsed;
    return old === null ? fresh : fresh + (old - fresh) * Math.exp(-elapsed / MEMORY_MS);
  };
  const sameUnit = unit === before.unit;
  return {
    ...{ since: before.since, at: now, done, left, unit },
    rate: smooth(before.rate, done - before.done),
    speed: sameUnit ? smooth(before.speed, before.left - left) : null,
  };
}

/** Articles a second, or null while that says nothing. */
export function rateOf({ since, at, rate }: ImportPace): number | null {
  return at - since < RATE_AFTER_MS || rate === null || rate < STANDING_STILL ? null : rate;
}

/** How long it will still take, in milliseconds, or null while nobody can say. */
export function remainingOf({ since, at, left, speed }: ImportPace): number | null {
  if (at - since < REMAINING_AFTER_MS || !speed || left === 0) return null;
  return (left * 1_000) / speed;
}
