import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DatabaseSync } from '@photostructure/sqlite';
import type { BackendClient } from '../../electron/contract/client.ts';
import { parseQuery } from '../../electron/domain/query/parse-query.ts';
import { toExpression } from '../../electron/domain/query/to-expression.ts';
import { toPlan } from '../../electron/domain/query/to-plan.ts';
import { JUDGED_QUERIES, ndcg } from './judged-queries.ts';

/** The corpora that the judged articles lie in, and whether a line of them is one of those. */
const CORPORA = ['wikinews-en.jsonl.gz', 'multilingual-sample.jsonl.gz'] as const;

export interface JudgedArticle {
  readonly id: string;
  readonly lang: string;
  readonly title: string | null;
}

/** The lines of the English articles that queries were judged on; null where the corpora are not there. */
export function judgedLines(folder: string): readonly string[] | null {
  if (CORPORA.some((name) => !existsSync(join(folder, name)))) return null;
  return CORPORA.flatMap((name) =>
    gunzipSync(readFileSync(join(folder, name)))
      .toString('utf8')
      .trim()
      .split('\n'),
  ).filter((line) => (JSON.parse(line) as JudgedArticle).lang === 'en');
}

export interface OrderFigures {
  readonly ours: number;
  /** bm25 with all columns alike. */
  readonly plain: number;
  readonly queries: number;
}

/** Mean nDCG@10 of a library of the judged articles (open in a backend, which `client` asks), ours beside plain bm25. */
export async function measureOrder(
  client: BackendClient,
  folder: string,
  lines: readonly string[],
): Promise<OrderFigures> {
  const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
  const byTitle = new Map(
    lines.map((line) => {
      const { id, title } = JSON.parse(line) as JudgedArticle;
      return [oneLine(title ?? ''), id];
    }),
  );
  const database = new DatabaseSync(join(folder, 'library.db'), { readOnly: true });
  const ids = new Map(
    (database.prepare('SELECT id, headline FROM articles').all() as { id: number; headline: string }[]).map(
      ({ id, headline }) => [Number(id), byTitle.get(oneLine(headline)) ?? ''],
    ),
  );
  const named = (articles: readonly { readonly id: number }[]): string[] =>
    articles.map(({ id }) => ids.get(Number(id)) ?? '');
  const best = database.prepare(
    'SELECT rowid AS id FROM search_index WHERE search_index MATCH ? ORDER BY bm25(search_index) LIMIT 10',
  );
  let ours = 0;
  let plain = 0;
  for (const judged of JUDGED_QUERIES) {
    const { rows } = await client.call('search.run', {
      ...{ view: { folder: 'library' }, query: judged.query, typing: false, correct: false },
      ...{ sort: 'relevance', offset: 0, limit: 10 },
    });
    ours += ndcg(judged, named(rows));
    const parsed = parseQuery(judged.query);
    const expression = parsed.ok && parsed.query ? toExpression(toPlan(parsed.query).plan) : null;
    plain += ndcg(judged, named(best.all(expression) as { id: number }[]));
  }
  database.close();
  const queries = JUDGED_QUERIES.length;
  return { ours: ours / queries, plain: plain / queries, queries };
}
