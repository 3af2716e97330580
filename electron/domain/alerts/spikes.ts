import { type Day, dayNumber, dayOf } from '../calendar-day.ts';

/** So many days before a day say what is usual. */
export const DAYS_BEFORE = 14;
/** Of these, so many must have something in the library; else nobody knows what is usual. */
export const LEAST_DAYS = 7;
/** Fewer articles than this are no spike, whatever is usual. */
export const LEAST_ARTICLES = 5;
/** How far above the usual a spike begins, in the measure of {@link measureDay}. */
export const SPIKE_SCORE = 3.5;

/** The median absolute deviation of a normal distribution, times this, is its standard deviation. */
const MAD_TO_DEVIATION = 1.4826;

/** How a day stands to the days before it. */
export interface DayMeasure {
  /** The median of the days before. */
  readonly usual: number;
  /** How far days commonly are from the usual, in articles. */
  readonly spread: number;
  /** How many spreads the day is above the usual; negative below it. */
  readonly score: number;
  readonly spike: boolean;
}

export interface Spike {
  readonly day: Day;
  readonly articles: number;
  readonly usual: number;
  readonly score: number;
}

/**
 * Compares a day's count with those of the days before by a robust z-score: the distance from their median, in units of
 * their median absolute deviation (MAD) times 1.4826, with the limit of 3.5 that Iglewicz and Hoaglin give ("How to Detect
 * and Handle Outliers", 1993). A single odd day among those before moves neither measure much, so it hides no spike.
 *
 * The MAD is 0 where more than half of the days are alike, and tiny where counts are small. So the spread is at least the
 * square root of the usual, as far as chance alone scatters counts (Poisson), and at least 1.
 *
 * @param before the counts of the days before that are known, in any order
 * @returns null where they are fewer than {@link LEAST_DAYS}
 */
export function measureDay(count: number, before: readonly number[]): DayMeasure | null {
  if (before.length < LEAST_DAYS) return null;
  const usual = median(before);
  const deviation = MAD_TO_DEVIATION * median(before.map((one) => Math.abs(one - usual)));
  const spread = Math.max(deviation, Math.sqrt(usual), 1);
  const score = (count - usual) / spread;
  return { usual, spread, score, spike: count >= LEAST_ARTICLES && score >= SPIKE_SCORE };
}

/**
 * The spikes among the days from the one to the other, both included, in order.
 * @param articles how many articles the alert has, by day; days without any may be left out
 * @param isKnown whether the library has any article of a day: where it has none, nothing was brought in, which says
 *   nothing of what is usual, and the day is left out
 */
export function findSpikes(
  articles: ReadonlyMap<Day, number>,
  from: Day,
  to: Day,
  isKnown: (day: Day) => boolean,
): Spike[] {
  const counts = new Map<number, number>();
  for (const [day, count] of articles) {
    const number = dayNumber(day);
    if (number !== null) counts.set(number, count);
  }
  const spikes: Spike[] = [];
  for (const [number, count] of counts) {
    if (count < LEAST_ARTICLES) continue;
    const day = dayOf(number);
    if (day < from || day > to) continue;
    const before: number[] = [];
    for (let back = 1; back <= DAYS_BEFORE; back += 1) {
      const there = counts.get(number - back) ?? 0;
      if (there > 0 || isKnown(dayOf(number - back))) before.push(there);
    }
    const measure = measureDay(count, before);
    if (measure?.spike) spikes.push({ day, articles: count, usual: measure.usual, score: measure.score });
  }
  return spikes.sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The middle one, or the mean of the two in the middle; 0 of nothing. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper;
  return (lower + upper) / 2;
}
