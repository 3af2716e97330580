import { availableParallelism } from 'node:os';
import { PARSER_LIMITS, type ParserLimits } from '../../contract/parser-limits.ts';
import type { ParserLauncher } from './parser-launcher.ts';
import {
  type ParserJob,
  type ParserJobEnd,
  type ParserJobOptions,
  type ParserProcess,
  startParserProcess,
} from './parser-process.ts';

export interface PoolOptions {
  /** A person waits for it: it never queues behind files. */
  readonly urgent: boolean;
  /** In a process that has done nothing before. */
  readonly fresh?: boolean;
}

/** A few parser processes: started on demand, kept warm, ended when they have been idle for a while. */
export interface ParserPool {
  /** How many jobs may run at once. */
  readonly size: number;
  /** Runs a job as soon as a parser is free. Never rejects. */
  run(job: ParserJob, options: ParserJobOptions & PoolOptions): Promise<ParserJobEnd>;
  /** Has a parser ready before it is needed. */
  warm(): void;
  /** Hold for each parser that is started from now on. */
  setLimits(limits: ParserLimits): void;
  close(): void;
}

const IDLE_MS = 60_000;

export function createParserPool(
  launcher: ParserLauncher,
  initialLimits: ParserLimits = PARSER_LIMITS,
): ParserPool {
  const size = Math.min(2, availableParallelism());
  let limits = initialLimits;
  const idle: ParserProcess[] = [];
  const all = new Set<ParserProcess>();
  const waiting: ((parser: ParserProcess) => void)[] = [];
  let starting = 0;
  let closed = false;
  let idleTimer: NodeJS.Timeout | null = null;

  function drop(parser: ParserProcess): void {
    all.delete(parser);
    parser.kill();
  }

  function endIdle(): void {
    for (const parser of idle.splice(0)) drop(parser);
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
      const parser: ParserProcess = await startParserProcess(launcher, () => free(parser), limits);
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
    async run(job, { urgent, fresh = false, ...jobOptions }) {
      let parser = await acquire(urgent);
      if (fresh && parser.used()) {
        drop(parser);
        parser = await start();
      }
      if (jobOptions.signal.aborted) {
        free(parser);
        return { failure: { code: 'cancelled' }, killed: false };
      }
      return parser.run(job, jobOptions);
    },
    warm() {
      if (all.size + starting === 0 && !closed) void startFor(undefined);
    },
    setLimits(next) {
      if (next.seconds === limits.seconds && next.megabytes === limits.megabytes) return;
      limits = next;
      endIdle();
    },
    close() {
      closed = true;
      if (idleTimer) clearTimeout(idleTimer);
      for (const parser of all) parser.kill();
    },
  };
}
