import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startBackend } from './bench-backend.ts';
import type { BenchContext } from './bench-context.ts';
import { judgedLines, measureOrder } from './judged-order.ts';
import { compare, type Row } from './row.ts';

/** How well results are ordered, by queries whose articles were graded by headline and passages; beside bm25 with all columns alike. */
export async function judgedOrderFigures(context: BenchContext): Promise<Row[]> {
  const { source } = context.corpus;
  const lines = source === null ? null : judgedLines(dirname(source));
  if (!lines) {
    context.say('judged-order: skipped, since the judged articles are not beside the corpus');
    return [];
  }
  const folder = context.newFolder();
  const file = join(folder, 'judged.jsonl');
  writeFileSync(file, `${lines.join('\n')}\n`);
  const backend = startBackend(folder, context.parser);
  await backend.importFile(file);
  const { ours, plain, queries } = await measureOrder(backend.client, folder, lines);
  backend.close();
  return [
    compare(
      { name: 'judged-order', ours, unit: `nDCG@10 of ${queries} queries` },
      { peer: plain, peerName: 'plain bm25' },
      { atLeast: 1 },
    ),
  ];
}
