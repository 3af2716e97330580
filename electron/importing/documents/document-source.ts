import type { OriginalFormat } from '../../domain/original-format.ts';
import type { Readings } from '../reading.ts';
import { LARGEST_FILE, type Source } from '../source.ts';
import type { DocumentResult } from './document-draft.ts';
import { PartFailure } from './document-parts.ts';

/** A document: one article with its file as the original, or the articles of an export. */
export async function* readDocumentSource(
  source: Source,
  originalFormat: OriginalFormat,
  read: () => Promise<DocumentResult>,
): Readings {
  const { size } = source;
  if (size > LARGEST_FILE) return { code: 'too-large', bytes: size, limit: LARGEST_FILE };
  let result: DocumentResult;
  try {
    result = await read();
  } catch (error) {
    if (error instanceof PartFailure) return error.reason;
    throw error;
  }
  if (!result.ok) return result.reason;
  if ('readings' in result) {
    yield result.readings;
    return null;
  }
  yield [{ ...result, original: await source.bytes(), originalFormat, part: '' }];
  return null;
}
