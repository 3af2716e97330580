import { decodeWords } from 'postal-mime';
import { cleanLine } from '../clean-text.ts';
import { decodeText } from '../decode.ts';
import { type MimePart, parseMime } from '../mail/mime-tree.ts';
import { LONGEST_HEADLINE, shorten } from '../metadata/headline.ts';
import { readWebAddress } from '../metadata/web-address.ts';
import type { PictureSource } from '../picture-shelf.ts';
import type { ReadContext, Readings } from '../reading.ts';
import type { Source } from '../source.ts';
import { readHtml } from './read-html.ts';
import { readMailBytes } from './read-mail.ts';

/** The largest saved page that is read, in bytes, its pictures included. */
const LARGEST_PAGE = 64 * 1024 * 1024;

/**
 * A page as a browser saves it in one file (MHTML, RFC 2557): the HTML of the page itself, not of its frames and advertisements. Its `Date`
 * is when it was saved, which is not when it was published.
 */
export async function* readMhtml(source: Source, context: ReadContext): Readings {
  if (source.size > LARGEST_PAGE) return { code: 'too-large', bytes: source.size, limit: LARGEST_PAGE };
  const bytes = await source.bytes();
  let root: MimePart;
  try {
    root = await parseMime(bytes);
  } catch {
    const detail = 'its parts lie too deep in each other, or its head is too long';
    return { code: 'damaged', name: 'A web archive (MHTML)', detail };
  }
  const page = findPage(root);
  // A mail with pictures looks the same from outside.
  if (!page) return yield* readMailBytes(bytes, context);
  const decoded = decodeText(page.bytes, { declared: page.charset });
  if (!decoded.ok) return decoded.reason;
  const address = addressOf(root) || addressOf(page);
  const result = readHtml(decoded.text, address, picturesOf(root, address));
  if (!result.ok) return result.reason;
  const { draft } = result;
  const headline =
    draft.headline || shorten(cleanLine(decodeWords(root.headers.get('subject') ?? '')), LONGEST_HEADLINE);
  yield [{ ...result, draft: { ...draft, headline }, original: bytes, originalFormat: 'mhtml', part: '' }];
  return null;
}

/** The HTML part that the head names by its `start` or its address; else the first. */
function findPage(root: MimePart): MimePart | null {
  const pages: MimePart[] = [];
  const waiting: MimePart[] = [root];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    if (/^(?:text\/html|application\/xhtml\+xml)$/u.test(part.type)) pages.push(part);
    for (let index = part.parts.length - 1; index >= 0; index--) waiting.push(part.parts[index] as MimePart);
  }
  const start = /;\s*start\s*=\s*"?(<[^>"]+>)/iu.exec(root.headers.get('content-type') ?? '')?.[1];
  const address = root.headers.get('snapshot-content-location');
  return (
    pages.find((page) => start !== undefined && page.headers.get('content-id') === start) ??
    pages.find((page) => address !== undefined && page.headers.get('content-location') === address) ??
    pages[0] ??
    null
  );
}

/** Long addresses are folded, and the fold is no part of them. */
function addressOf(part: MimePart): string {
  const location =
    part.headers.get('snapshot-content-location') ?? part.headers.get('content-location') ?? '';
  return readWebAddress(decodeWords(location).replace(/\s+/gu, '')) ?? '';
}

/** The pictures among the parts, by their addresses and, as mails name them, by their ids. */
function picturesOf(root: MimePart, address: string): PictureSource {
  const pictures = new Map<string, Uint8Array>();
  const waiting: MimePart[] = [root];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    waiting.push(...part.parts);
    if (!part.type.startsWith('image/')) continue;
    const id = part.headers.get('content-id')?.replace(/^\s*<|>\s*$/gu, '');
    if (id) pictures.set(`cid:${id}`, part.bytes);
    const location = part.headers.get('content-location')?.replace(/\s+/gu, '');
    if (location) pictures.set(location, part.bytes);
  }
  return (named) => pictures.get(named) ?? pictures.get(resolve(named, address)) ?? null;
}

function resolve(named: string, address: string): string {
  try {
    return new URL(named, address).href;
  } catch {
    return '';
  }
}
