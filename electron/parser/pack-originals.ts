import { promisify } from 'node:util';
import { deflateRaw, type ZlibOptions } from 'node:zlib';
import type { FromParser, ParsedArticle, ParseFailure } from '../contract/parser-messages.ts';
import type { PreparedArticle } from '../importing/prepare.ts';

type Articles = Extract<FromParser, { type: 'articles' }>;

/** Between two originals of a pack, so that a pack is a piece of JSONL too. */
const BETWEEN = '\n';
const inThread = promisify<string, ZlibOptions, Buffer>(deflateRaw);

/**
 * Deflates the originals that are not deflated yet, all of a message together: lines of one file are alike, so that together they
 * take two thirds of the room and half the time. It is done in another thread while this one reads on.
 */
export async function packOriginals(
  results: readonly (PreparedArticle | ParseFailure)[],
): Promise<Pick<Articles, 'results' | 'packs'>> {
  const texts: string[] = [];
  let start = 0;
  const packed = results.map((result): ParsedArticle | ParseFailure => {
    if (!result.ok) return result;
    const { original, ...article } = result;
    if (typeof original !== 'string') return { ...article, original };
    const length = Buffer.byteLength(original);
    const place = { pack: 0, start, length };
    texts.push(original);
    start += length + BETWEEN.length;
    return { ...article, original: place };
  });
  if (texts.length === 0) return { results: packed };
  // Copied, since zlib's own result is the beginning of a larger buffer, all of which would be sent along.
  return { results: packed, packs: [new Uint8Array(await inThread(texts.join(BETWEEN), { level: 1 }))] };
}
