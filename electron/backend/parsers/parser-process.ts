import type { FromParser, ToParser } from '../../contract/parser-messages.ts';
import type { ImportReason } from '../../domain/import-outcome.ts';
import type { ParserHandle, ParserLauncher } from './parser-launcher.ts';

/** What is to be parsed. */
export type ParserJob = WithoutJob<Extract<ToParser, { type: 'file' | 'paste' }>>;
type WithoutJob<Message> = Message extends unknown ? Omit<Message, 'job'> : never;
export type ParserResults = Extract<FromParser, { type: 'articles' }>['results'];

export interface ParserJobOptions {
  /** Gets results in the order of the file. The parser sends more once what it returns has resolved. */
  readonly results: (results: ParserResults, packs: readonly Uint8Array[]) => Promise<void>;
  readonly digest?: (headlines: readonly string[]) => void;
  /** Aborting makes {@link ParserProcess.run} return at once; the parser is told, and killed if it does not listen. */
  readonly signal: AbortSignal;
}

/** One parser process that does one job at a time. */
export interface ParserProcess {
  /** Resolves when the job has ended: null, or why the file as a whole gave nothing or broke off. Never rejects. */
  run(job: ParserJob, options: ParserJobOptions): Promise<ImportReason | null>;
  readonly busy: () => boolean;
  readonly alive: () => boolean;
  kill(): void;
}

/** A parser that gives no sign of life for so long is killed: it may hang for ever. */
const DEADLINE_SECONDS = 30;
/** How long a parser may take to stop when it was told to. */
const STOP_MS = 2_000;

interface Running {
  readonly job: number;
  readonly options: ParserJobOptions;
  readonly end: (failure: ImportReason | null) => void;
}

export async function startParserProcess(
  launcher: ParserLauncher,
  onIdle: () => void,
  deadlineSeconds: number = DEADLINE_SECONDS,
): Promise<ParserProcess> {
  const handle: ParserHandle = await launcher.launch();
  let alive = true;
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
      kill();
      ended({ code: 'parser-timeout', seconds: deadlineSeconds });
    }, milliseconds);
  }

  function ended(failure: ImportReason | null): void {
    stopClock();
    const { end } = running ?? {};
    running = null;
    end?.(failure);
    onIdle();
  }

  function kill(): void {
    alive = false;
    handle.kill();
  }

  handle.onExit(() => {
    alive = false;
    if (running) ended({ code: 'parser-crashed' });
    else onIdle();
  });

  handle.port.listen((raw) => {
    const message = raw as FromParser;
    if (!running || message.type === 'ready' || message.job !== running.job) return;
    const { job, options } = running;
    // Nobody wants any more of it: all that counts is that it stops before it is killed.
    if (options.signal.aborted && message.type !== 'done') return;
    switch (message.type) {
      case 'articles':
        // While the results wait to be stored, it is not the parser that is slow.
        stopClock();
        void options.results(message.results, message.packs ?? []).then(() => {
          if (running?.job !== job || options.signal.aborted) return;
          startClock(deadlineSeconds * 1_000);
          handle.port.post({ type: 'more', job } satisfies ToParser);
        });
        break;
      case 'digest':
        options.digest?.(message.headlines);
        break;
      case 'done':
        ended(message.failure);
        break;
    }
  });

  return {
    busy: () => running !== null,
    alive: () => alive,
    kill,
    run(job, options) {
      if (!alive) return Promise.resolve({ code: 'parser-crashed' });
      lastJob += 1;
      const number = lastJob;
      return new Promise((resolve) => {
        const stop = (): void => {
          resolve({ code: 'cancelled' });
          handle.port.post({ type: 'stop', job: number } satisfies ToParser);
          startClock(STOP_MS);
        };
        const end = (failure: ImportReason | null): void => {
          // One signal serves all files of an import, of which there may be very many.
          options.signal.removeEventListener('abort', stop);
          resolve(failure);
        };
        running = { job: number, options, end };
        startClock(deadlineSeconds * 1_000);
        options.signal.addEventListener('abort', stop, { once: true });
        handle.port.post({ ...job, job: number } satisfies ToParser);
      });
    },
  };
}
