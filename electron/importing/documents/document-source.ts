import type { OriginalFormat } from '../../domain/original-format.ts';
import type { DraftResult, Readings } from '../reading.ts';
import { LARGEST_FILE, type Source } from '../source.ts';
import { PartFailure } from './document-parts.ts';

/** A document that is one article, with its file as the original. */
export async function* readDocumentSource(
  source: Source,
  originalFormat: OriginalFormat,
  read: () => Promise<DraftResult>,
): Readings {
  const { size } = source;
  if (size > LARGEST_FILE) return { code: 'too-large', bytes: size, limit: LARGEST_FILE };
  let result: DraftResult;
  try {
    result = await read();
  } catch (error) {
    if (error instanceof PartFailure) return error.reason;
    throw error;
  }
  if (!result.ok) return result.reason;
  yield [{ ...result, original: await source.bytes(), originalFormat, part: '' }];
  return null;
}
