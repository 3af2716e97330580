import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { readArticleFile } from '../../electron/importing/read-file.ts';
import type { BenchContext } from './bench-context.ts';
import type { Row } from './row.ts';

/** Longer than this and the app would stop the reader, in milliseconds. */
const SLOWEST_MS = 20_000;

interface FileRun {
  /** Of each article and failure, and of the file as a whole where it gave a reason: `article feed`, `failed no-text`. */
  readonly outcomes: readonly string[];
  readonly ms: number;
}

/** Every file of a folder of real formats, read as the app reads it: none without an outcome, none that takes too long. */
export async function formatOutcomes(context: BenchContext): Promise<Row[]> {
  if (context.formats === null) {
    context.say('formats: skipped, since no files were given (--formats FOLDER or FILE.tar.gz)');
    return [];
  }
  const files = [...filesOf(folderOf(context.formats, context.newFolder()))];
  const counts = new Map<string, number>();
  let silent = 0;
  let slow = 0;
  let slowest = 0;
  const started = performance.now();
  for (const file of files) {
    const { outcomes, ms } = await readFile(file);
    if (outcomes.length === 0) {
      silent += 1;
      context.say(`formats: no outcome for ${file}`);
    }
    if (ms > SLOWEST_MS) {
      slow += 1;
      context.say(`formats: ${Math.round(ms)} ms for ${file}`);
    }
    slowest = Math.max(slowest, ms);
    for (const outcome of outcomes) {
      const key = `${extname(file).toLowerCase() || 'no ending'}: ${outcome}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const seconds = (performance.now() - started) / 1_000;
  for (const [key, count] of [...counts].sort(([one], [other]) => one.localeCompare(other)))
    context.say(`formats: ${String(count).padStart(6)}  ${key}`);
  return [
    limited('formats-silent', silent, `of ${files.length} files`, 0),
    limited('formats-slow', slow, 'files', 0),
    limited('formats-slowest', slowest, 'ms', SLOWEST_MS),
    informing('formats-speed', files.length / seconds, 'files/s'),
  ];
}

/** What is thrown is an outcome that no reader should give: it counts as none. */
async function readFile(path: string): Promise<FileRun> {
  const started = performance.now();
  const outcomes: string[] = [];
  try {
    const readings = readArticleFile(path);
    let next = await readings.next();
    for (; !next.done; next = await readings.next()) {
      for (const reading of next.value)
        outcomes.push(reading.ok ? `article ${reading.originalFormat}` : `failed ${reading.reason.code}`);
    }
    if (next.value) outcomes.push(`file ${next.value.code}`);
  } catch {
    outcomes.length = 0;
  }
  return { outcomes, ms: performance.now() - started };
}

function* filesOf(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesOf(path);
    else if (entry.isFile()) yield path;
  }
}

function folderOf(path: string, scratch: string): string {
  if (statSync(path).isDirectory()) return path;
  execFileSync('tar', ['-xzf', path, '-C', scratch]);
  return scratch;
}

function limited(name: string, ours: number, unit: string, atMost: number): Row {
  return { ...informing(name, ours, unit), bar: `figure <= ${atMost}`, holds: ours <= atMost };
}

function informing(name: string, ours: number, unit: string): Row {
  return { name, ours, unit, peer: null, peerName: '', ratio: null, bar: '', holds: null };
}
