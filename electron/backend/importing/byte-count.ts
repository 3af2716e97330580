import { stat } from 'node:fs/promises';

/** How much of an import's files has been read, in bytes, as far as that is known. */
export interface ByteCount {
  /** Null until all files have been measured. */
  current(): { readonly total: number; readonly left: number } | null;
  /** So many more bytes of a file have been read. */
  read(file: number, bytes: number): void;
  done(file: number): void;
}

/** So many files are asked for their size at once. */
const AT_ONCE = 16;

/**
 * Begins to ask for the sizes of these files (path by position), and counts meanwhile. What cannot be measured counts as
 * empty. Nobody waits for it: an import of many small files would only begin later.
 */
export function createByteCount(paths: ReadonlyMap<number, string>, signal: AbortSignal): ByteCount {
  const sizes = new Map<number, number>();
  const begun = new Map<number, number>();
  const ended = new Set<number>();
  let measured = false;
  let total = 0;
  let endedBytes = 0;

  async function measure(files: Iterator<[number, string]>): Promise<void> {
    for (let next = files.next(); !next.done && !signal.aborted; next = files.next()) {
      const [file, path] = next.value;
      const size = await stat(path).then(
        (info) => info.size,
        () => 0,
      );
      sizes.set(file, size);
      total += size;
      if (ended.has(file)) endedBytes += size;
    }
  }
  const files = [...paths].values();
  void Promise.all(Array.from({ length: AT_ONCE }, () => measure(files))).then(() => {
    measured = true;
  });

  return {
    current() {
      if (!measured || total === 0) return null;
      let done = endedBytes;
      for (const [file, bytes] of begun) done += Math.min(bytes, sizes.get(file) ?? 0);
      return { total, left: Math.max(0, total - done) };
    },
    read(file, bytes) {
      if (!ended.has(file)) begun.set(file, (begun.get(file) ?? 0) + bytes);
    },
    done(file) {
      if (ended.has(file)) return;
      begun.delete(file);
      ended.add(file);
      endedBytes += sizes.get(file) ?? 0;
    },
  };
}
