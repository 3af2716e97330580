import { type FileFormat, sniffFormat } from './sniff.ts';

/** Formats that are read piece by piece, so that a packed file of them may have any size. */
const STREAMED: ReadonlySet<FileFormat> = new Set(['warc', 'mbox', 'jsonl', 'csv', 'gzip', 'tar']);

/** What a packed file is by its beginning, where that can be read while it is unpacked; else null. */
export function streamedFormat(head: Uint8Array, name: string): FileFormat | null {
  const format = sniffFormat(head, name);
  if (typeof format === 'object' || !STREAMED.has(format)) return null;
  // UTF-16 is not parted by lines.
  return format === 'jsonl' && head.includes(0) ? null : format;
}
