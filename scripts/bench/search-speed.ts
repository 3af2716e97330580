import { join } from 'node:path';
import Fuse from 'fuse.js';
import { tokenize } from '../../electron/domain/text/tokenize.ts';
import { openBareFts } from './bare-fts.ts';
import { startBackend } from './bench-backend.ts';
import type { BenchContext } from './bench-context.ts';
import { compare, percentile, type Row } from './row.ts';

/** As a person types them: the last word is the beginning of one. */
const QUERIES = [
  'oil pri',
  'interest rat',
  'trade def',
  'opec',
  'bank of jap',
  'dollar',
  'crude exp',
  'whe',
  'gold min',
  'company pro',
  'share',
  'government agr',
  'finance minist',
  'market',
  'president rea',
  'budget mee',
  'stock exch',
  'quarter los',
  'sugar bee',
  'coffee quo',
];
const ROUNDS = 25;
/** Fuse.js takes seconds a query, so it is asked each once, and only some. */
const FUSE_QUERIES = 5;

/** Milliseconds from asking the contract to having the first 50 rows, beside the bare statement and beside Fuse.js over whole texts. */
export async function searchSpeed(context: BenchContext): Promise<Row[]> {
  const bare = openBareFts(join(context.newFolder(), 'bare.db'));
  bare.insertAll(await context.documents());
  const backend = startBackend(await context.library(), context.parser);
  const ours: number[] = [];
  const theirs: number[] = [];
  const expressions = QUERIES.map(toExpression);
  // The first round finds everything cold, on both sides, and is not counted.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [index, query] of QUERIES.entries()) {
      // Any write makes the backend forget what it has counted, so that each answer is worked out anew.
      await backend.client.call('article.mark', { ids: [1], starred: index % 2 === 0 });
      const started = performance.now();
      const { total } = await backend.client.call('search.run', {
        view: { folder: 'library' },
        query,
        typing: true,
        correct: false,
        sort: 'relevance',
        offset: 0,
        limit: 50,
      });
      const between = performance.now();
      const found = bare.search(expressions[index] ?? '');
      const ended = performance.now();
      if (round === 0 && total !== found.total) {
        context.say(`search: “${query}” finds ${total} articles, the bare index ${found.total}`);
      }
      if (round === 0) continue;
      ours.push(between - started);
      theirs.push(ended - between);
    }
  }
  backend.close();
  bare.close();
  const fuse = await fuseTimes(context);
  const row = (share: number, bar: { atMost: number } | null): Row =>
    compare(
      { name: `search-p${share * 100}`, ours: percentile(ours, share), unit: 'ms' },
      { peer: percentile(theirs, share), peerName: 'bare FTS5 statement' },
      bar,
    );
  return [
    row(0.5, null),
    row(0.95, { atMost: 2 }),
    compare(
      { name: 'search-p50-fuse', ours: percentile(ours, 0.5), unit: 'ms' },
      { peer: percentile(fuse, 0.5), peerName: 'Fuse.js, whole texts' },
      null,
    ),
  ];
}

function toExpression(query: string): string {
  const words = tokenize(query).words.map((word) => `"${word}"`);
  return `${words.map((word) => `{headline lead body} : ${word}`).join(' AND ')} *`;
}

async function fuseTimes(context: BenchContext): Promise<number[]> {
  const texts = (await context.articles()).map(({ headline, blocks }) => ({
    text: `${headline}\n${blocks.map(({ text }) => text).join('\n')}`,
  }));
  const fuse = new Fuse(texts, {
    keys: ['text'],
    useTokenSearch: true,
    ignoreLocation: true,
    threshold: 0.2,
  });
  return QUERIES.slice(0, FUSE_QUERIES).map((query) => {
    const started = performance.now();
    fuse.search(query, { limit: 50 });
    return performance.now() - started;
  });
}
