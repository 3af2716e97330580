import { createGunzip, type Gunzip } from 'node:zlib';
import type { ReadContext } from '../reading.ts';
import { chunksOf, type Source } from '../source.ts';
import { ZIP_LIMITS } from '../zip/zip-limits.ts';
import { UnpackError } from './unpack-error.ts';

/** Packed bytes that are unpacked in one go: at most a thousand times as many come out. */
const SLICE = 16_384;
/** The unpacker loses what it had in hand when it meets damage, so there it is given little at a time. */
const SMALL_SLICE = 32;
/** So many packed bytes are unpacked once more to come closer to damage behind them. */
const AGAIN_UP_TO = 64 * 1024 * 1024;
const NAME = 'A gzip file';

/**
 * What a gzip file holds, piece by piece, all of its members one after the other. Throws {@link UnpackError} where it is damaged or
 * breaks off, after all that is whole before, and where it unpacks to more than archives may: by its ratio, and inside another
 * archive by what is left for all of them.
 */
export async function* gunzipChunks(
  source: Source,
  { depth, budget }: Pick<ReadContext, 'depth' | 'budget'>,
): AsyncGenerator<Uint8Array, void, void> {
  const run: Run = { packed: 0, unpacked: 0, careful: Number.POSITIVE_INFINITY };
  for (;;) {
    let known = run.unpacked;
    run.packed = 0;
    run.unpacked = 0;
    try {
      for await (const chunk of unpackOnce(source, run)) {
        // After a second start what came before has been given out already.
        const fresh = known >= chunk.length ? chunk.subarray(0, 0) : chunk.subarray(known);
        known = Math.max(0, known - chunk.length);
        if (depth > 0) budget.bytes -= fresh.length;
        if (budget.bytes < 0) throw limitError('size', ZIP_LIMITS.totalSize);
        if (run.unpacked > ZIP_LIMITS.ratioFrom && run.unpacked > run.packed * ZIP_LIMITS.ratio)
          throw limitError('ratio', ZIP_LIMITS.ratio);
        if (fresh.length > 0) yield fresh;
      }
      return;
    } catch (error) {
      if (!isZlibError(error)) throw error;
      if (run.careful !== Number.POSITIVE_INFINITY || run.packed > AGAIN_UP_TO || source.stream)
        throw damage(error);
      run.careful = run.packed - SLICE;
    }
  }
}

interface Run {
  /** Bytes that were given to the unpacker, and that came out. */
  packed: number;
  unpacked: number;
  /** From this packed byte on it is given little at a time. */
  careful: number;
}

async function* unpackOnce(source: Source, run: Run): AsyncGenerator<Uint8Array, void, void> {
  const gunzip = createGunzip();
  const out: Uint8Array[] = [];
  gunzip.on('data', (chunk: Uint8Array) => {
    run.unpacked += chunk.length;
    out.push(chunk);
  });
  // Also thrown by whatever is done with it.
  gunzip.on('error', () => {});
  try {
    for await (const chunk of chunksOf(source)) {
      let start = 0;
      while (start < chunk.length) {
        const size = run.packed < run.careful ? SLICE : SMALL_SLICE;
        const slice = chunk.subarray(start, start + size);
        start += slice.length;
        run.packed += slice.length;
        await write(gunzip, slice);
        yield* out.splice(0);
      }
    }
    await end(gunzip);
    yield* out.splice(0);
  } catch (error) {
    yield* out.splice(0);
    throw error;
  } finally {
    gunzip.destroy();
  }
}

function write(gunzip: Gunzip, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    gunzip.once('error', reject);
    gunzip.write(bytes, (error) => {
      gunzip.off('error', reject);
      if (error) reject(error);
      else resolve();
    });
  });
}

function end(gunzip: Gunzip): Promise<void> {
  return new Promise((resolve, reject) => {
    gunzip.once('error', reject);
    gunzip.once('end', resolve);
    gunzip.end();
  });
}

function limitError(limit: 'size' | 'ratio', allowed: number): UnpackError {
  return new UnpackError({ code: 'archive-limit', limit, allowed });
}

function damage(error: unknown): UnpackError {
  const breaksOff = (error as { readonly code: string }).code === 'Z_BUF_ERROR';
  const detail = breaksOff ? 'it breaks off' : 'its rest cannot be unpacked';
  return new UnpackError({ code: 'damaged', name: NAME, detail });
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^Z_/u.test(String(error.code));
}
