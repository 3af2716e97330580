const MINUTE_MS = 60_000;
export const DAY_MINUTES = 1_440;
/** No change of the clocks is nearer to another than this, in minutes. */
const LONGEST_STEP = DAY_MINUTES;

/** How far local time is ahead of UTC at a moment (milliseconds since 1970), in minutes: the time zone, with its changes of the clocks. */
export type OffsetAt = (moment: number) => number;

/** A part of the local day, in minutes since midnight: `from` belongs to it, `to` does not. It may pass midnight; with `from` equal to `to` it is empty. */
export interface DayPart {
  readonly from: number;
  readonly to: number;
}

/** The local time of day at a moment, in whole minutes since midnight. */
export function minuteOfDay(moment: number, offsetAt: OffsetAt): number {
  return modulo(Math.floor(moment / MINUTE_MS + offsetAt(moment)), DAY_MINUTES);
}

export function isWithin(minute: number, { from, to }: DayPart): boolean {
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}

/**
 * The first moment, not before `moment`, at which the local clock stands at `minute` or jumps over it, as when clocks are put
 * forward. Whole minutes, but for `moment` itself where its minute is the one.
 */
export function nextAt(minute: number, moment: number, offsetAt: OffsetAt): number {
  let from = moment;
  let offset = offsetAt(from);
  if (minuteOfDay(from, offsetAt) === minute) return from;
  for (;;) {
    const start = Math.floor(from / MINUTE_MS) * MINUTE_MS;
    const ahead = modulo(minute - Math.floor(start / MINUTE_MS + offset), DAY_MINUTES);
    const found = start + ahead * MINUTE_MS;
    if (offsetAt(found) === offset) return found;
    const change = firstChange(start, found, offset, offsetAt);
    const shift = offsetAt(change) - offset;
    const before = modulo(Math.floor(change / MINUTE_MS + offset), DAY_MINUTES);
    // The clocks are put forward over it.
    if (shift > 0 && modulo(minute - before, DAY_MINUTES) <= Math.min(shift, LONGEST_STEP)) return change;
    from = change;
    offset = offsetAt(change);
    if (minuteOfDay(from, offsetAt) === minute) return from;
  }
}

/** The first moment, not before `moment`, outside this part of the day. */
export function endOf(part: DayPart, moment: number, offsetAt: OffsetAt): number {
  let at = moment;
  // Where the clocks are put back at its end, it begins once more.
  while (part.from !== part.to && isWithin(minuteOfDay(at, offsetAt), part)) {
    at = nextAt(part.to, at, offsetAt);
  }
  return at;
}

/** The first whole minute after `start`, and not after `end`, whose offset is another than at `start`. */
function firstChange(start: number, end: number, offset: number, offsetAt: OffsetAt): number {
  let same = start / MINUTE_MS;
  let changed = Math.ceil(end / MINUTE_MS);
  while (changed - same > 1) {
    const middle = Math.floor((same + changed) / 2);
    if (offsetAt(middle * MINUTE_MS) === offset) same = middle;
    else changed = middle;
  }
  return changed * MINUTE_MS;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
