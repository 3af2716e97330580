import { compileAlerts } from '../../electron/domain/alerts/percolate.ts';
import type { BenchContext } from './bench-context.ts';
import { matchAll, seconds } from './match-all.ts';
import { pickNames } from './pick-names.ts';
import { compare, median, type Row } from './row.ts';

const COUNTS = [10, 100, 1_000] as const;
const ROUNDS = 5;
/** So much text is matched in one go: enough to measure, little enough to take turns often. */
const ARTICLES = 3_000;

/** Megabytes of text a second that are looked through for alerts of one exact word each, beside one regular expression for all of them. */
export async function alertSpeed(context: BenchContext): Promise<Row[]> {
  const articles = (await context.articles()).slice(0, ARTICLES);
  const texts = articles.map(({ headline, blocks }) =>
    [headline, ...blocks.map(({ text }) => text)].join('\n'),
  );
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1_000_000;
  const names = pickNames(texts, Math.max(...COUNTS));
  const speeds = COUNTS.map((count) => ({
    count,
    ours: [] as number[],
    regex: [] as number[],
    compiled: compileAlerts(
      names
        .slice(0, count)
        .map((name, index) => ({ id: index + 1, aliases: [`=${name}`], scope: 'article' as const })),
    ),
    expression: new RegExp(`\\b(?:${names.slice(0, count).join('|')})\\b`, 'gu'),
  }));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { ours, regex, compiled, expression } of speeds) {
      const matching = seconds(() => matchAll(articles, compiled));
      const scanning = seconds(() =>
        texts.reduce((sum, text) => sum + (text.match(expression)?.length ?? 0), 0),
      );
      if (round === 0) continue;
      ours.push(megabytes / matching);
      regex.push(megabytes / scanning);
    }
  }
  const rows = speeds.map(({ count, ours, regex }) =>
    compare(
      { name: `alerts-${count}`, ours: median(ours), unit: 'MB/s' },
      { peer: median(regex), peerName: 'one regular expression' },
      null,
    ),
  );
  const [few] = speeds;
  const many = speeds.at(-1);
  const cost = compare(
    { name: 'alerts-cost-1000', ours: 1 / median(many?.ours ?? []), unit: 's/MB' },
    { peer: 1 / median(few?.ours ?? []), peerName: '10 alerts' },
    { atMost: 2 },
  );
  return [...rows, cost];
}
