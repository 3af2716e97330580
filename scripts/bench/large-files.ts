import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createForkingLauncher } from '../../electron/backend/parsers/forking-launcher.ts';
import { startParserProcess } from '../../electron/backend/parsers/parser-process.ts';
import { PARSER_LIMITS } from '../../electron/contract/parser-limits.ts';
import { guessedMapping } from '../../electron/domain/column-mapping.ts';
import type { BenchContext } from './bench-context.ts';
import { compare, type Row } from './row.ts';
import { LARGE_FORMATS, writeLargeFile } from './write-large-file.ts';

const LOOK_EVERY_MS = 50;

/**
 * The most memory that a parser takes for one file of a format without a limit, of so many megabytes as were asked for, unpacked; each is
 * written, read to its end and removed. Fails where an article is missing. Nothing where no size was given.
 */
export async function largeFiles(context: BenchContext): Promise<Row[]> {
  if (context.megabytes === null) {
    context.say('large: skipped, since no size was given (--megabytes 300)');
    return [];
  }
  const rows: Row[] = [];
  for (const format of LARGE_FORMATS) {
    const folder = context.newFolder();
    const file = await writeLargeFile(join(folder, `large.${format}`), format, context.megabytes * 1_000_000);
    const { articles, failures, peak, seconds } = await readInParser(context.parser, file.path);
    rmSync(folder, { recursive: true });
    context.say(
      `large: ${format}: ${articles} articles in ${seconds.toFixed(0)} s, ${Math.round(file.unpacked / 1_000_000)} MB unpacked`,
    );
    if (articles !== file.articles || failures.length > 0)
      throw new Error(`${format}: ${articles} of ${file.articles} articles, ${failures.join(', ')}`);
    rows.push(
      compare(
        { name: `large-${format.replaceAll('.', '-')}`, ours: peak, unit: 'MB' },
        { peer: PARSER_LIMITS.megabytes, peerName: 'what a parser may take' },
        { atMost: 0.75 },
      ),
    );
  }
  return rows;
}

interface Run {
  readonly articles: number;
  readonly failures: readonly string[];
  /** Of its resident memory, in MB. */
  readonly peak: number;
  readonly seconds: number;
}

/** Reads a file in a parser as the app starts it; its results go nowhere. */
async function readInParser(program: string, path: string): Promise<Run> {
  const others = new Set(childrenOf(process.pid));
  const parser = await startParserProcess(createForkingLauncher(program), () => {}, PARSER_LIMITS);
  const [pid = 0] = childrenOf(process.pid).filter((child) => !others.has(child));
  let articles = 0;
  let peak = 0;
  const failures: string[] = [];
  const look = (): void => {
    peak = Math.max(peak, mostHeld(pid));
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  const started = performance.now();
  const { failure } = await parser.run(
    { type: 'file', path },
    {
      table: (sketch) => ({ type: 'read', mapping: guessedMapping(sketch) }),
      signal: new AbortController().signal,
      async results(found) {
        for (const result of found) {
          if (result.ok) articles += 1;
          else failures.push(`${result.part} ${result.reason.code}`);
        }
      },
    },
  );
  const seconds = (performance.now() - started) / 1_000;
  clearInterval(timer);
  look();
  parser.kill();
  if (failure) failures.push(failure.code);
  return { articles, failures, peak, seconds };
}

function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
}

/** The most that a process ever held, in MB; 0 once it has ended. */
function mostHeld(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB/mu.exec(status)?.[1] ?? 0) / 1_024;
  } catch {
    return 0;
  }
}
