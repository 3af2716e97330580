import { readFileSync } from 'node:fs';

const PAGE_BYTES = 4_096;

/**
 * What a process holds in memory, in megabytes of 1,048,576 bytes. Only Linux tells it for a file read; elsewhere it is 0, and the
 * engine's limit of the heap is the only one for processes that were forked. (The app's own parsers are watched by Electron.)
 */
export function residentMegabytes(pid: number): number {
  if (process.platform !== 'linux') return 0;
  try {
    const [, pages = '0'] = readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ');
    return (Number(pages) * PAGE_BYTES) / 1_048_576;
  } catch {
    // It has ended meanwhile.
    return 0;
  }
}
