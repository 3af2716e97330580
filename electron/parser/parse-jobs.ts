import type { FromParser, ParseFailure, ToParser } from '../contract/parser-messages.ts';
import type { Port } from '../contract/port.ts';
import type { TableDecision } from '../domain/column-mapping.ts';
import type { ImportReason } from '../domain/import-outcome.ts';
import { type PreparedArticle, prepareArticle } from '../importing/prepare.ts';
import { readArticleFile, reasonOf } from '../importing/read-file.ts';
import { readPaste } from '../importing/read-paste.ts';
import { readSheet } from '../importing/read-sheet.ts';
import type { Reading } from '../importing/reading.ts';
import { mappedArticle } from '../importing/table/mapped-article.ts';
import { Batches } from './batches.ts';
import { createWarmUp } from './warm-up.ts';

type FileJob = Extract<ToParser, { type: 'file' }>;
type PasteJob = Extract<ToParser, { type: 'paste' }>;
type RowJob = Extract<ToParser, { type: 'row' }>;
type SheetJob = Extract<ToParser, { type: 'sheet' }>;
type Job = FileJob | PasteJob | RowJob | SheetJob;

/** Serves one port: says `ready`, then does the jobs that come, one after another, each with as much ahead as `more` allows. */
export function serveParser(port: Port): void {
  const post = (message: FromParser): void => port.post(message);
  const waiting: Job[] = [];
  let current: Batches | null = null;
  /** Of the table that the job has come to. */
  let decide: ((decision: TableDecision) => void) | null = null;
  let warmUp: (() => boolean) | null = createWarmUp();
  let idling = false;

  async function run(): Promise<void> {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      current = new Batches(job.job, post);
      const failure = await runJob(job, current, post, (next) => {
        decide = next;
      });
      // What was found before it broke off is sent all the same.
      await current.finish();
      post({ type: 'done', job: job.job, failure });
      current = null;
    }
    spendIdleTime();
  }

  /** One step at a time, so that a job that comes is begun at once. */
  function spendIdleTime(): void {
    if (idling || !warmUp) return;
    idling = true;
    setImmediate(() => {
      idling = false;
      if (current !== null || waiting.length > 0 || !warmUp) return;
      if (warmUp()) spendIdleTime();
      else warmUp = null;
    });
  }

  port.listen((received) => {
    const message = received as ToParser;
    switch (message.type) {
      case 'file':
      case 'paste':
      case 'row':
      case 'sheet':
        waiting.push(message);
        if (current === null && waiting.length === 1) void run();
        return;
      case 'columns':
        if (current?.job === message.job) decide?.(message.decision);
        return;
      case 'more':
        if (current?.job === message.job) current.acknowledge();
        return;
      case 'stop': {
        const index = waiting.findIndex((job) => job.job === message.job);
        const stopped = index === -1 ? undefined : waiting.splice(index, 1)[0];
        if (stopped) post({ type: 'done', job: stopped.job, failure: null });
        else if (current?.job === message.job) {
          current.stop();
          decide?.({ type: 'later' });
        }
        return;
      }
    }
  });
  post({ type: 'ready' });
  spendIdleTime();
}

/** Nothing that a file holds may end the process: whatever is thrown is the job's failure. */
async function runJob(
  job: Job,
  batches: Batches,
  post: (message: FromParser) => void,
  onDecision: (decide: (decision: TableDecision) => void) => void,
): Promise<ImportReason | null> {
  try {
    if (job.type === 'row') return await runRow(job, batches);
    if (job.type === 'paste') return await runPaste(job, batches, post);
    if (job.type === 'sheet') return await runSheet(job, post);
    return await runFile(job, batches, post, onDecision);
  } catch {
    return { code: 'parser-crashed' };
  }
}

/** A long file is at work without results for longer than this, in milliseconds: its pages, its pictures, articles that fill no message. */
const SIGN_EVERY = 1_000;

async function runFile(
  job: FileJob,
  batches: Batches,
  post: (message: FromParser) => void,
  onDecision: (decide: (decision: TableDecision) => void) => void,
): Promise<ImportReason | null> {
  const readings = readArticleFile(job.path, (sketch, part) => {
    const decision = new Promise<TableDecision>(onDecision);
    post({ type: 'table', job: job.job, sketch, part });
    return decision;
  });
  let lastSign = performance.now();
  const sign = (): void => {
    if (performance.now() - lastSign < SIGN_EVERY) return;
    lastSign = performance.now();
    post({ type: 'alive', job: job.job });
  };
  for (;;) {
    const next = await readings.next();
    if (next.done) return next.value;
    sign();
    for (const reading of next.value) {
      await batches.add(prepare(reading));
      sign();
      if (batches.stopped) {
        await readings.return(null);
        return null;
      }
    }
  }
}

async function runRow({ row, mapping }: RowJob, batches: Batches): Promise<ImportReason | null> {
  const result = mappedArticle(row, mapping);
  if (!result.ok) return result.reason;
  await batches.add(prepare({ ...result, original: '', originalFormat: 'csv', part: '' }));
  return null;
}

async function runSheet(
  { job, path }: SheetJob,
  post: (message: FromParser) => void,
): Promise<ImportReason | null> {
  try {
    const read = await readSheet(path);
    if (!read.ok) return read.reason;
    post({ type: 'sheet', job, sheet: read.sheet });
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

async function runPaste(
  job: PasteJob,
  batches: Batches,
  post: (message: FromParser) => void,
): Promise<ImportReason | null> {
  const paste = readPaste(job, job.digest);
  if (paste.kind === 'failure') return paste.reason;
  if (paste.kind === 'digest') {
    post({ type: 'digest', job: job.job, headlines: paste.headlines });
    return null;
  }
  for (const reading of paste.readings) await batches.add(prepare(reading));
  return null;
}

function prepare(reading: Reading): PreparedArticle | ParseFailure {
  if (!reading.ok) return reading;
  try {
    return prepareArticle(reading);
  } catch {
    return { ok: false, part: reading.part, reason: { code: 'parser-crashed' } };
  }
}
