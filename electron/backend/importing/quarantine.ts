import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Library } from '../../storage/library.ts';

/** The files that ended their reader again and again, known by their size and the SHA-256 of their bytes, wherever they lie. */
export interface Quarantine {
  /** How often these bytes have ended a reader; 0 for all but a few. */
  times(path: string): Promise<number>;
  /**
   * Adds to it: how often it has happened now, and the write of that, which belongs in the transaction that stores the file's
   * outcome. Written before it, an end of the program in between would have the file's earlier lines in the report given up for
   * a reading that quarantine then refuses.
   */
  add(path: string, times: number): Promise<{ readonly times: number; readonly write: () => void }>;
  release(path: string): Promise<void>;
}

export function createQuarantine({ quarantine, write }: Library): Quarantine {
  /** Null where nothing of this size is held (nearly always, and then nothing is read) or the file cannot be read. */
  async function look(path: string, always: boolean): Promise<{ size: number; sha256: Uint8Array } | null> {
    try {
      const { size } = await stat(path);
      if (!always && !quarantine.hasSize(size)) return null;
      const hash = createHash('sha256');
      for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
      return { size, sha256: hash.digest() };
    } catch {
      // Why it cannot be read is said by whoever reads it for its articles.
      return null;
    }
  }

  return {
    async times(path) {
      const bytes = await look(path, false);
      return bytes ? quarantine.times(bytes.size, bytes.sha256) : 0;
    },
    async add(path, times) {
      const bytes = await look(path, true);
      if (!bytes) return { times, write: () => {} };
      const all = quarantine.times(bytes.size, bytes.sha256) + times;
      return { times: all, write: () => quarantine.put(bytes.size, bytes.sha256, all) };
    },
    async release(path) {
      const bytes = await look(path, false);
      if (bytes) write('normal', () => quarantine.remove(bytes.size, bytes.sha256));
    },
  };
}
