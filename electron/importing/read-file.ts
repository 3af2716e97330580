import type { ImportReason } from '../domain/import-outcome.ts';
import { decodeSource } from './decode-source.ts';
import { UnpackError } from './gzip/unpack-error.ts';
import { readExportedText } from './press-export/export-readings.ts';
import { readFeed } from './readers/read-feed.ts';
import { readGzip } from './readers/read-gzip.ts';
import { readHtmlSource } from './readers/read-html-source.ts';
import { readJson } from './readers/read-json.ts';
import { readJsonl } from './readers/read-jsonl.ts';
import { readMail } from './readers/read-mail.ts';
import { readMarkdown } from './readers/read-markdown.ts';
import { readMbox } from './readers/read-mbox.ts';
import { readMhtml } from './readers/read-mhtml.ts';
import { readNewsml1 } from './readers/read-newsml-1.ts';
import { readNewsmlG2 } from './readers/read-newsml-g2.ts';
import { readNitf } from './readers/read-nitf.ts';
import { readOle } from './readers/read-ole.ts';
import { readPdf } from './readers/read-pdf.ts';
import { readRtf } from './readers/read-rtf.ts';
import { readSgml } from './readers/read-sgml.ts';
import { readTable } from './readers/read-table.ts';
import { readTar } from './readers/read-tar.ts';
import { readText } from './readers/read-text.ts';
import { readWarc } from './readers/read-warc.ts';
import { readZip } from './readers/read-zip.ts';
import type { ReadContext, Reader, Readings, UnpackBudget } from './reading.ts';
import { type FileFormat, sniffFormat } from './sniff.ts';
import { fileSource, SIZE_LIMITS, type SizeLimits, type Source } from './source.ts';
import { ReadLater } from './table/decide-table.ts';
import { ZIP_LIMITS } from './zip/zip-limits.ts';

/** How a format is read. */
const READERS: Readonly<Record<FileFormat, Reader>> = {
  text: readTextSource,
  markdown: readMarkdownSource,
  html: readHtmlSource,
  json: readJson,
  jsonl: readJsonl,
  feed: readFeed,
  nitf: readNitf,
  'newsml-1': readNewsml1,
  'newsml-g2': readNewsmlG2,
  pdf: readPdf,
  mail: readMail,
  mbox: readMbox,
  mhtml: readMhtml,
  rtf: readRtf,
  sgml: readSgml,
  zip: readZip,
  ole: readOle,
  csv: readTable,
  gzip: readGzip,
  tar: readTar,
  warc: readWarc,
};

/** Formats that are read piece by piece, or a part at a time: these hold what they read to limits of their own. */
const OF_ANY_SIZE: ReadonlySet<FileFormat> = new Set(['jsonl', 'csv', 'mbox', 'warc', 'gzip', 'tar', 'zip']);

/** Containers inside containers are read so deep. */
const DEEPEST = 4;

/**
 * The articles of a file, a batch at a time in the file's order. Returns why the file as a whole gave nothing or broke off,
 * else null. Never throws for what is in the file or for the file system; directories are `not-found` for what reads files. Without
 * `onTable` a table's columns are guessed; where it wants to ask somebody first, nothing more is read.
 */
export async function* readArticleFile(
  path: string,
  onTable?: OnTable,
  sizes: SizeLimits = SIZE_LIMITS,
): Readings {
  try {
    return yield* readSource(await fileSource(path), 0, newBudget(), onTable, sizes);
  } catch (error) {
    if (error instanceof ReadLater) return null;
    return reasonOf(error);
  }
}

type OnTable = ReadContext['onTable'];

function newBudget(): UnpackBudget {
  return { bytes: ZIP_LIMITS.totalSize, entries: ZIP_LIMITS.entries };
}

/** The same of any source. May throw what its reader throws. */
export async function* readSource(
  source: Source,
  depth: number,
  budget: UnpackBudget = newBudget(),
  onTable?: OnTable,
  sizes: SizeLimits = SIZE_LIMITS,
): Readings {
  const head = await source.head();
  if (head.length === 0) return { code: 'empty' };
  const format = sniffFormat(head, source.name);
  if (typeof format === 'object') return format.reason;
  const limit = depth === 0 ? sizes.file : sizes.inside;
  if (source.size > limit && !OF_ANY_SIZE.has(format))
    return { code: 'too-large', bytes: source.size, limit };
  return yield* READERS[format](source, {
    depth,
    budget,
    sizes,
    onTable,
    readPart: (part) => readPart(part, depth + 1, budget, onTable, sizes),
  });
}

/** A part that fails fails alone: what was read of it stays, and the failure stands in its place. */
async function* readPart(
  part: Source,
  depth: number,
  budget: UnpackBudget,
  onTable: OnTable,
  sizes: SizeLimits,
): Readings {
  const name = (inner: string): string => (inner === '' ? part.name : `${part.name}, ${inner}`);
  if (depth > DEEPEST) {
    yield [
      { ok: false, part: part.name, reason: { code: 'archive-limit', limit: 'depth', allowed: DEEPEST } },
    ];
    return null;
  }
  let reason: ImportReason | null;
  try {
    const ask: OnTable = onTable && ((sketch, inner) => onTable(sketch, name(inner)));
    const readings = readSource(part, depth, budget, ask, sizes);
    let next = await readings.next();
    for (; !next.done; next = await readings.next()) {
      yield next.value.map((reading) => ({ ...reading, part: name(reading.part) }));
    }
    reason = next.value;
  } catch (error) {
    if (error instanceof ReadLater) throw error;
    reason = reasonOf(error);
  }
  if (reason) yield [{ ok: false, part: part.name, reason }];
  return null;
}

async function* readMarkdownSource(source: Source): Readings {
  const decoded = await decodeSource(source);
  if (!decoded.ok) return decoded.reason;
  const result = readMarkdown(decoded.text);
  if (!result.ok) return result.reason;
  yield [{ ...result, original: decoded.bytes, originalFormat: 'markdown', part: '' }];
  return null;
}

/** One article, or those of a press database's export. */
async function* readTextSource(source: Source): Readings {
  const decoded = await decodeSource(source);
  if (!decoded.ok) return decoded.reason;
  const exported = readExportedText(decoded.text);
  if (exported) {
    yield exported;
    return null;
  }
  const result = readText(decoded.text);
  if (!result.ok) return result.reason;
  yield [{ ...result, original: decoded.bytes, originalFormat: 'text', part: '' }];
  return null;
}

export function reasonOf(error: unknown): ImportReason {
  if (error instanceof UnpackError) return error.reason;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code === 'EACCES' || code === 'EPERM') return { code: 'no-permission' };
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'not-found' };
  if (code === 'EISDIR') return { code: 'unreadable', detail: 'it is a folder' };
  if (code !== '') return { code: 'unreadable', detail: code };
  return { code: 'parser-crashed' };
}
