import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileAlerts, type WatchedAlert } from '../../electron/domain/alerts/percolate.ts';
import { type SearchableArticle, tokenizeArticle } from '../../electron/domain/tokenized-article.ts';
import type { BenchContext } from './bench-context.ts';
import { randomFrom } from './generate-articles.ts';
import { matchAll, seconds } from './match-all.ts';
import { compare, percentile, type Row } from './row.ts';

const ROUNDS = 7;
const COUNTS = [10, 1_000, 10_000];
const ARTICLES = 6_000;

/**
 * Alerts as people set them (60 % exact words and acronyms, 20 % phrases, 10 % Boolean, 10 % NEAR), beside ripgrep with as
 * many words and one thread; what ten thousand of them cost beside ten; and how long one article takes.
 */
export async function alertMix(context: BenchContext): Promise<Row[]> {
  const articles = (await context.articles()).slice(0, ARTICLES);
  const texts = articles.map(({ headline, blocks }) =>
    [headline, ...blocks.map(({ text }) => text)].join('\n'),
  );
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1_000_000;
  const alerts = mixed(texts, Math.max(...COUNTS));
  const counts = new Map<string, number>();
  for (const article of articles) {
    const { headline, blocks } = tokenizeArticle(article);
    for (const word of new Set([headline, ...blocks].flatMap(({ tokens }) => tokens.words))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  // As the library's own index knows it.
  const articlesWith = (word: string): number => counts.get(word) ?? 0;
  const speeds = COUNTS.map((count) => {
    const compiled = compileAlerts(alerts.slice(0, count), articlesWith);
    return { compiled, best: 0 };
  });
  // In turns, and the best of all rounds, as for ripgrep: whatever else the machine does only ever makes one slower.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const speed of speeds) {
      const reached = megabytes / seconds(() => matchAll(articles, speed.compiled));
      if (round > 0) speed.best = Math.max(speed.best, reached);
    }
  }
  const [few = 0, thousand = 0, tenThousand = 0] = speeds.map(({ best }) => best);
  const rows = [
    compare(
      { name: 'alerts-cost-10000', ours: 1 / tenThousand, unit: 's/MB' },
      { peer: 1 / few, peerName: '10 alerts' },
      { atMost: 3 },
    ),
    oneArticle(articles, compileAlerts(alerts.slice(0, 1_000), articlesWith)),
  ];
  const scanned = ripgrep(context.newFolder(), texts, alerts.slice(0, 1_000));
  if (scanned === null) {
    context.say('alerts-mix-1000 is left out: ripgrep (rg) is not installed');
    return rows;
  }
  const mix = compare(
    { name: 'alerts-mix-1000', ours: thousand, unit: 'MB/s' },
    { peer: megabytes / scanned, peerName: 'ripgrep -wiF, 1,000 words' },
    { atLeast: 2 },
  );
  return [mix, ...rows];
}

/** Cold: each article is cut into words for the first time, as it is when it comes in. */
function oneArticle(articles: readonly SearchableArticle[], compiled: ReturnType<typeof compileAlerts>): Row {
  const times = articles.map((article) => seconds(() => compiled.match(tokenizeArticle(article))) * 1_000);
  return compare(
    { name: 'alerts-one-article-p95', ours: percentile(times, 0.95), unit: 'ms' },
    { peer: 0.3, peerName: 'limit' },
    { atMost: 1 },
  );
}

/** Seconds for the same texts, the best of as many rounds; null where there is no ripgrep. */
function ripgrep(folder: string, texts: readonly string[], alerts: readonly WatchedAlert[]): number | null {
  if (spawnSync('rg', ['--version']).status !== 0) return null;
  const words = join(folder, 'words');
  const text = join(folder, 'text');
  writeFileSync(
    words,
    alerts.map(({ aliases }) => (aliases[0] ?? '').match(/\p{L}+/u)?.[0] ?? 'x').join('\n'),
  );
  writeFileSync(text, texts.join('\n'));
  const rounds = Array.from({ length: ROUNDS }, () =>
    seconds(() =>
      execFileSync('rg', ['-j1', '--count-matches', '-wiF', '-f', words, text], { stdio: 'pipe' }),
    ),
  );
  return Math.min(...rounds);
}

/** Names as papers have them, each in few articles, with what stands beside them; chosen the same way each time. */
function mixed(texts: readonly string[], count: number): WatchedAlert[] {
  const random = randomFrom(23);
  // Where a name was seen first.
  const places = new Map<
    string,
    { readonly words: readonly string[]; readonly at: number; articles: number }
  >();
  // Words that are also written small are none: "However", "Shares".
  const small = new Set<string>();
  for (const text of texts) {
    const words = text.match(/\p{L}{3,}/gu) ?? [];
    const here = new Set<string>();
    for (const [at, word] of words.entries()) {
      if (here.has(word)) continue;
      if (!/^\p{Lu}/u.test(word)) {
        small.add(word);
        continue;
      }
      here.add(word);
      const place = places.get(word);
      if (place) place.articles += 1;
      else places.set(word, { words, at, articles: 1 });
    }
  }
  const names = [...places].filter(
    ([name, { articles }]) => articles <= texts.length / 50 && !small.has(name.toLowerCase()),
  );
  const alerts: WatchedAlert[] = [];
  const pick = (): number => Math.floor(random() * names.length);
  while (alerts.length < count) {
    const [name, { words, at }] = names[pick()] ?? ['x', { words: [], at: 0 }];
    const [next = 'the', , other = 'of'] = words.slice(at + 1);
    const kind = random();
    const alias =
      kind < 0.6
        ? `=${name}`
        : kind < 0.8
          ? `"${name} ${next}"`
          : kind < 0.9
            ? `(${name} OR ${names[pick()]?.[0]}) -${next}`
            : `${name} NEAR/5 ${other}`;
    alerts.push({ id: alerts.length + 1, aliases: [alias], scope: 'article' });
  }
  return alerts;
}
