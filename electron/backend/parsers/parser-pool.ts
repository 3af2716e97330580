import { availableParallelism } from 'node:os';
import type { ImportReason } from '../../domain/import-outcome.ts';
import type { ParserLauncher } from './parser-launcher.ts';
import {
  type ParserJob,
  type ParserJobOptions,
  type ParserProcess,
  startParserProcess,
} from './parser-process.ts';

/** A few parser processes: started on demand, kept warm, ended when they have been idle for a while. */
export interface ParserPool {
  /** How many jobs may run at once. */
  readonly size: number;
  /** Runs a job as soon as a parser is free. An urgent one (a person waits for it) never queues behind files. Never rejects. */
  run(job: ParserJob, options: ParserJobOptions & { readonly urgent: boolean }): Promise<ImportReason | null>;
  /** Has a parser ready before it is needed. */
  warm(): void;
  close(): void;
}

const IDLE_MS = 60_000;

export function createParserPool(
  launcher: ParserLauncher,
  options: { readonly size?: number; readonly deadlineSeconds?: number } = {},
): ParserPool {
  const size = options.size ?? Math.min(2, availableParallelism());
  const idle: ParserProcess[] = [];
  const all = new Set<ParserProcess>();
  const waiting: ((parser: ParserProcess) => void)[] = [];
  let starting = 0;
  let closed = false;
  let idleTimer: NodeJS.Timeout | null = null;

  function endIdle(): void {
    for (const parser of idle.splice(0)) {
      all.delete(parser);
      parser.kill();
    }
  }

  function free(parser: ParserProcess): void {
    if (!all.has(parser) || parser.busy()) return;
    if (!parser.alive() || closed) {
      all.delete(parser);
      const place = idle.indexOf(parser);
      if (place >= 0) idle.splice(place, 1);
      // Somebody may wait for this one.
      if (waiting.length > 0 && all.size + starting < size && !closed) void startFor(waiting.shift());
      return;
    }
    const next = waiting.shift();
    if (next) {
      next(parser);
      return;
    }
    if (!idle.includes(parser)) idle.push(parser);
    if (idleTimer) clearTimeout(idleTimer);
    idleTimer = setTimeout(endIdle, IDLE_MS);
    idleTimer.unref();
  }

  async function start(): Promise<ParserProcess> {
    starting += 1;
    try {
      const parser: ParserProcess = await startParserProcess(
        launcher,
        () => free(parser),
        options.deadlineSeconds,
      );
      all.add(parser);
      if (closed) parser.kill();
      return parser;
    } finally {
      starting -= 1;
    }
  }

  async function startFor(next: ((parser: ParserProcess) => void) | undefined): Promise<void> {
    const parser = await start();
    if (next) next(parser);
    else free(parser);
  }

  function acquire(urgent: boolean): Promise<ParserProcess> {
    let parser = idle.pop();
    while (parser && !parser.alive()) {
      all.delete(parser);
      parser = idle.pop();
    }
    if (parser) return Promise.resolve(parser);
    if (all.size + starting < size || urgent) return start();
    return new Promise((resolve) => waiting.push(resolve));
  }

  return {
    size,
    async run(job, { urgent, ...jobOptions }) {
      const parser = await acquire(urgent);
      if (jobOptions.signal.aborted) {
        free(parser);
        return { code: 'cancelled' };
      }
      return parser.run(job, jobOptions);
    },
    warm() {
      if (all.size + starting === 0 && !closed) void startFor(undefined);
    },
    close() {
      closed = true;
      if (idleTimer) clearTimeout(idleTimer);
      for (const parser of all) parser.kill();
    },
  };
}
