import type { ParserLimits } from '../../contract/parser-limits.ts';
import type { FromParser, ToParser } from '../../contract/parser-messages.ts';
import type { TableDecision, TableSketch } from '../../domain/column-mapping.ts';
import type { ImportReason } from '../../domain/import-outcome.ts';
import type { Sheet } from '../../domain/sheet.ts';
import type { ParserEnd, ParserHandle, ParserLauncher } from './parser-launcher.ts';

/** What is to be parsed. */
export type ParserJob = WithoutJob<Extract<ToParser, { type: 'file' | 'paste' | 'row' | 'sheet' }>>;
type WithoutJob<Message> = Message extends unknown ? Omit<Message, 'job'> : never;
export type ParserResults = Extract<FromParser, { type: 'articles' }>['results'];

export interface ParserJobOptions {
  /** Gets results in the order of the file. The parser sends more once what it returns has resolved. */
  readonly results: (results: ParserResults, packs: readonly Uint8Array[]) => Promise<void>;
  readonly sheet?: (sheet: Sheet) => void;
  readonly digest?: (headlines: readonly string[]) => void;
  /** Decides at once how a table is read. Without it none is. */
  readonly table?: (sketch: TableSketch, part: string) => TableDecision;
  /** Aborting makes {@link ParserProcess.run} return at once; the parser is told, and killed if it does not listen. */
  readonly signal: AbortSignal;
}

/** How a job ended. */
export interface ParserJobEnd {
  /** Why the file as a whole gave nothing or broke off, else null. */
  readonly failure: ImportReason | null;
  /** The process ended with it: it crashed, or was killed for its time or its memory. */
  readonly killed: boolean;
}

/** One parser process that does one job at a time. */
export interface ParserProcess {
  /** Resolves when the job has ended. Never rejects. */
  run(job: ParserJob, options: ParserJobOptions): Promise<ParserJobEnd>;
  /** It has done a job, or does one. */
  readonly used: () => boolean;
  readonly busy: () => boolean;
  readonly alive: () => boolean;
  kill(): void;
}

/** After the deadline what it may have said is read first: this process may itself have been busy, or the machine asleep. */
const GRACE_MS = 250;
/** How long a process may take to start on a busy machine; not the file's time. */
const START_MS = 15_000;
/** How long a parser may take to stop when it was told to. */
const STOP_MS = 2_000;

interface Running {
  readonly job: number;
  readonly options: ParserJobOptions;
  readonly end: (end: ParserJobEnd) => void;
  /** Messages whose results are still to be stored. */
  unstored: number;
}

export async function startParserProcess(
  launcher: ParserLauncher,
  onIdle: () => void,
  limits: ParserLimits,
): Promise<ParserProcess> {
  const { seconds, megabytes } = limits;
  const handle: ParserHandle = await launcher.launch(megabytes);
  let alive = true;
  let ready = false;
  let running: Running | null = null;
  let lastJob = 0;
  let deadline: NodeJS.Timeout | null = null;

  function stopClock(): void {
    if (deadline) clearTimeout(deadline);
    deadline = null;
  }

  function startClock(milliseconds: number): void {
    stopClock();
    deadline = setTimeout(() => {
      deadline = setTimeout(() => {
        kill();
        ended({ code: 'parser-timeout', seconds }, true);
      }, GRACE_MS);
    }, milliseconds);
  }

  /** A parser that gives no sign of life for so long is killed: it may hang for ever. */
  function expectSign(): void {
    startClock(seconds * 1_000 + (ready ? 0 : START_MS));
  }

  function ended(failure: ImportReason | null, killed: boolean): void {
    stopClock();
    const { end } = running ?? {};
    running = null;
    end?.({ failure, killed });
    onIdle();
  }

  function kill(): void {
    alive = false;
    handle.kill();
  }

  function reasonOfEnd(end: ParserEnd): ImportReason {
    return end === 'out-of-memory' ? { code: 'out-of-memory', megabytes } : { code: 'parser-crashed' };
  }

  handle.onExit((end) => {
    alive = false;
    if (running) ended(reasonOfEnd(end), true);
    else onIdle();
  });

  handle.port.listen((raw) => {
    const message = raw as FromParser;
    if (message.type === 'ready') {
      ready = true;
      if (running) expectSign();
      return;
    }
    if (!running || message.job !== running.job) return;
    const { job, options } = running;
    // Nobody wants any more of it: all that counts is that it stops before it is killed.
    if (options.signal.aborted && message.type !== 'done') return;
    switch (message.type) {
      case 'articles':
        // While the results wait to be stored, it is not the parser that is slow.
        stopClock();
        running.unstored += 1;
        void options.results(message.results, message.packs ?? []).then(() => {
          if (running?.job !== job || options.signal.aborted) return;
          running.unstored -= 1;
          if (running.unstored === 0) expectSign();
          handle.port.post({ type: 'more', job } satisfies ToParser);
        });
        break;
      case 'alive':
        if (running.unstored === 0) expectSign();
        break;
      case 'table':
        handle.port.post({
          type: 'columns',
          job,
          decision: options.table?.(message.sketch, message.part) ?? { type: 'later' },
        } satisfies ToParser);
        if (running.unstored === 0) expectSign();
        break;
      case 'digest':
        options.digest?.(message.headlines);
        break;
      case 'sheet':
        options.sheet?.(message.sheet);
        break;
      case 'done':
        ended(message.failure, false);
        break;
    }
  });

  return {
    busy: () => running !== null,
    alive: () => alive,
    used: () => lastJob > 0,
    kill,
    run(job, options) {
      if (!alive) return Promise.resolve({ failure: { code: 'parser-crashed' }, killed: false });
      lastJob += 1;
      const number = lastJob;
      return new Promise((resolve) => {
        const stop = (): void => {
          resolve({ failure: { code: 'cancelled' }, killed: false });
          handle.port.post({ type: 'stop', job: number } satisfies ToParser);
          startClock(STOP_MS);
        };
        const finish = (end: ParserJobEnd): void => {
          // One signal serves all files of an import, of which there may be very many.
          options.signal.removeEventListener('abort', stop);
          resolve(end);
        };
        running = { job: number, options, end: finish, unstored: 0 };
        expectSign();
        options.signal.addEventListener('abort', stop, { once: true });
        handle.port.post({ ...job, job: number } satisfies ToParser);
      });
    },
  };
}
