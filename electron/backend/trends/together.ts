import type { CheckedArgument } from '../../contract/ipc.ts';
import type { AlertsTogether } from '../../contract/trends.ts';
import type { BackendContext } from '../backend-context.ts';
import { inSlices } from '../slices.ts';
import { datesWithin, trendFactsOf } from './trend-facts.ts';

/** Answers `trend.together`. */
export async function makeTogether(
  { library }: Pick<BackendContext, 'library'>,
  { alerts, range }: CheckedArgument<'trend.together'>,
  signal: AbortSignal,
): Promise<AlertsTogether> {
  const facts = await trendFactsOf(library);
  signal.throwIfAborted();
  const counted = datesWithin(facts, range);
  const counts = (id: number): boolean =>
    facts.present[id] === 1 && counted[facts.dates.places[id] ?? 0] === true;
  let articles = 0;
  for (let id = 1; id < facts.present.length; id += 1) if (counts(id)) articles += 1;

  // One bit an article: what two alerts have in common are the bits that both have set.
  const words = Math.ceil(facts.present.length / 32);
  const sets: Uint32Array[] = [];
  await inSlices(
    alerts,
    (alert) => {
      const set = new Uint32Array(words);
      for (const id of facts.hits(alert).articles) {
        if (counts(id)) set[id >>> 5] = (set[id >>> 5] ?? 0) | (1 << (id & 31));
      }
      sets.push(set);
    },
    signal,
  );
  const pairs: { one: number; other: number; articles: number }[] = [];
  await inSlices(
    sets.entries(),
    ([one, set]) => {
      for (const [distance, further] of sets.slice(one + 1).entries()) {
        const common = commonBits(set, further);
        if (common > 0) pairs.push({ one, other: one + 1 + distance, articles: common });
      }
    },
    signal,
  );
  return { articles, own: sets.map((set) => commonBits(set, set)), pairs };
}

function commonBits(one: Uint32Array, other: Uint32Array): number {
  let bits = 0;
  for (let index = 0; index < one.length; index += 1) {
    const word = (one[index] ?? 0) & (other[index] ?? 0);
    if (word !== 0) bits += bitsOf(word);
  }
  return bits;
}

/** Bits that are set among 32, added up in pairs, fours and eights (Hacker's Delight, 5-1). */
function bitsOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
