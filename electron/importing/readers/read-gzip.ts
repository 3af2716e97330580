import { gunzipChunks } from '../gzip/gunzip-chunks.ts';
import { streamedFormat } from '../packed-formats.ts';
import type { ReadContext, Readings } from '../reading.ts';
import { SNIFF_BYTES, sniffFormat } from '../sniff.ts';
import { bytesSource, type Source, streamSource, takeBytes } from '../source.ts';
import { LARGEST_WHOLE_TABLE } from '../table/table-rows.ts';
import { readWarc } from './read-warc.ts';

/**
 * A file that is packed with gzip, as the one file that it holds. Web archives, TAR archives, mailboxes, JSONL and large tables are read
 * while they are unpacked; anything else is unpacked first, up to the size of the largest file inside another.
 */
export async function* readGzip(source: Source, context: ReadContext): Readings {
  const head = await takeBytes(gunzipChunks(source, { ...context, depth: 0 }), SNIFF_BYTES);
  if (head.length === 0) return { code: 'empty' };
  const name = innerName(source.name);
  const sniffed = sniffFormat(head, name);
  if (typeof sniffed === 'object') return sniffed.reason;
  const { inside } = context.sizes;
  const stream = (): AsyncIterable<Uint8Array> => gunzipChunks(source, context);
  const part = streamSource(name, head, stream, inside);
  const format = streamedFormat(head, name);
  // Its pages have their own names.
  if (format === 'warc') return yield* readWarc(part, context);
  // A table's character set is told best by all of it.
  if (format !== null && format !== 'csv') return yield* context.readPart(part);
  const most = format === null ? inside : Math.min(inside, LARGEST_WHOLE_TABLE);
  const bytes = await takeBytes(gunzipChunks(source, context), most + 1);
  if (bytes.length <= most) return yield* context.readPart(bytesSource(name, bytes));
  if (format !== null) return yield* context.readPart(part);
  return { code: 'archive-limit', limit: 'size', allowed: inside };
}

function innerName(name: string): string {
  return name.replace(/\.tgz$/iu, '.tar').replace(/\.(?:gz|gzip|z)$/iu, '') || name;
}
