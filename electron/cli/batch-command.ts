import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { LocalBackend } from '../backend/local/open-or-join.ts';
import { RequestError } from '../contract/client.ts';
import { EXIT, type ExitCode, jsonLine, type Terminal, UsageError } from './terminal.ts';

/** `search --batch FILE --out FILE`: searches for each query of a table and writes what is found to another, with a summary beside it. */
export async function batchCommand(
  { client, grant }: LocalBackend,
  { batch, out, json }: { readonly batch: string; readonly out: string; readonly json: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const cancelled = new AbortController();
  const cancel = (): void => cancelled.abort();
  process.once('SIGINT', cancel);
  const run = randomUUID();
  const stop = client.on('batch.progress', (progress) => {
    if (progress.run !== run || !terminal.live) return;
    terminal.error(`\r\x1b[K${progress.done} of ${progress.of} queries, ${progress.hits} hits`);
  });
  try {
    const { queries } = await client.call(
      'search.readBatch',
      { grant: grant('import', [resolve(batch)]) },
      cancelled.signal,
    );
    const { hits, results, file, summary } = await client.call(
      'search.batch',
      { run, queries: [...queries], grant: grant('export', [resolve(out)]) },
      cancelled.signal,
    );
    if (terminal.live) terminal.error('\r\x1b[K');
    for (const [at, { found, problem }] of results.entries()) {
      const { row = 0, name = '', query = '' } = queries[at] ?? {};
      if (json) terminal.out(jsonLine({ row, name, query, articles: problem ? null : found, problem }));
      else if (problem)
        terminal.out(
          `row ${row} cannot be searched for: ${problem.message} (at character ${problem.start + 1})\n`,
        );
      else terminal.out(`${found}\t${name || query}\n`);
    }
    const failed = results.filter(({ problem }) => problem).length;
    terminal.error(
      `${results.length} queries, ${failed} failed, ${hits} ${hits === 1 ? 'hit' : 'hits'} in ${file}, summary in ${summary}\n`,
    );
    return failed > 0 || hits === 0 ? EXIT.notAll : EXIT.done;
  } catch (error) {
    if (cancelled.signal.aborted) {
      terminal.error('Cancelled. Nothing was written.\n');
      return EXIT.interrupted;
    }
    if (error instanceof RequestError && error.code === 'refused') throw new UsageError(error.message);
    throw error;
  } finally {
    stop();
    process.off('SIGINT', cancel);
  }
}
