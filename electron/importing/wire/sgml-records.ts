import { open } from 'node:fs/promises';
import type { Source } from '../source.ts';

const CHUNK = 1 << 20;
/** In characters; what is longer is no article, and is given up. */
export const LONGEST_RECORD = 4_000_000;
const START = /<REUTERS\b/i;
const END = /<\/REUTERS\s*>/i;

export interface SgmlRecord {
  readonly text: string;
  /** False where its end is missing. */
  readonly whole: boolean;
}

/** The `<REUTERS>` records of a file one after another, holding no more than one and a piece of the file in memory. */
export async function* sgmlRecords(source: Source): AsyncGenerator<SgmlRecord, void, void> {
  let rest = '';
  for await (const piece of pieces(source)) {
    rest += piece;
    for (;;) {
      const start = START.exec(rest)?.index ?? -1;
      if (start === -1) {
        // A tag may lie across two pieces.
        rest = rest.slice(-16);
        break;
      }
      const end = END.exec(rest.slice(start));
      if (end === null) {
        rest = rest.slice(start);
        if (rest.length > LONGEST_RECORD) {
          yield { text: rest.slice(0, 1_000), whole: false };
          rest = rest.slice(8);
          const next = START.exec(rest)?.index ?? -1;
          rest = next === -1 ? rest.slice(-16) : rest.slice(next);
          continue;
        }
        break;
      }
      const stop = start + end.index + end[0].length;
      yield { text: rest.slice(start, stop), whole: true };
      rest = rest.slice(stop);
    }
  }
  if (START.test(rest)) yield { text: rest, whole: false };
}

/** Latin-1: the collection is ASCII with a few signs above it. */
async function* pieces(source: Source): AsyncGenerator<string, void, void> {
  if (source.path === null) {
    const bytes = await source.bytes();
    for (let at = 0; at < bytes.length; at += CHUNK)
      yield Buffer.from(bytes.subarray(at, at + CHUNK)).toString('latin1');
    return;
  }
  const file = await open(source.path, 'r');
  try {
    const buffer = Buffer.alloc(CHUNK);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK);
      if (bytesRead === 0) return;
      yield buffer.toString('latin1', 0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
