import PostalMime, { decodeWords } from 'postal-mime';
import { decodeText } from '../decode.ts';

/** A part of a mail, or the mail itself: its head, and either its text or file, or the parts under it. */
export interface MimePart {
  /** `text/plain`, in small letters. */
  readonly type: string;
  /** As declared; empty without. */
  readonly charset: string;
  readonly disposition: string;
  /** Decoded; empty without. */
  readonly fileName: string;
  readonly headers: ReadonlyMap<string, string>;
  /** Without its transfer encoding; empty of a part that holds parts. */
  readonly bytes: Uint8Array;
  readonly parts: readonly MimePart[];
  /** Lines that end in a space go on in the next one (RFC 3676); `delSp`: without that space. */
  readonly flowed: boolean;
  readonly delSp: boolean;
}

/** Parts inside parts; real mails have four or five. */
const DEEPEST = 50;

/** What the parser knows of a part. It gives out only the mail's text put together, and that loses character sets, order and places. */
interface MimeNode {
  readonly childNodes: readonly MimeNode[];
  readonly headers: readonly { readonly key: string; readonly value: string }[];
  readonly contentType: StructuredField;
  readonly contentDisposition: StructuredField;
  readonly content: ArrayBuffer | null;
}

interface StructuredField {
  readonly parsed: { readonly value: string; readonly params: Readonly<Record<string, string>> };
}

/** Reads a mail's parts. Throws for a mail with more than 50 parts inside each other or 2 MB of heads. */
export async function parseMime(bytes: Uint8Array): Promise<MimePart> {
  const parser = new PostalMime({ forceRfc822Attachments: true, maxNestingDepth: DEEPEST });
  await parser.parse(bytes);
  // Not in its declared types, and there in the version that is pinned; a test reads a tree, so that a newer one cannot change it unseen.
  const { root } = parser as unknown as { readonly root: MimeNode };
  const tree = partOf(root);
  return { ...tree, headers: mendHeaders(tree, bytes) };
}

function partOf(node: MimeNode): MimePart {
  const { value: type, params } = node.contentType.parsed;
  const disposition = node.contentDisposition.parsed;
  const headers = new Map<string, string>();
  for (const { key, value } of node.headers) if (!headers.has(key)) headers.set(key, value);
  const fileName = disposition.params['filename'] ?? params['name'] ?? '';
  return {
    type: type || 'text/plain',
    charset: params['charset'] ?? '',
    disposition: disposition.value,
    fileName: fileName === '' ? '' : decodeWords(fileName),
    headers,
    bytes: new Uint8Array(node.content ?? new ArrayBuffer(0)),
    parts: node.childNodes.map((child) => partOf(child)),
    flowed: /^flowed$/iu.test(params['format'] ?? ''),
    delSp: /^yes$/iu.test(params['delsp'] ?? ''),
  };
}

/** Old programs wrote letters into the head as they were, in the character set of the day, and the parser takes all for UTF-8. */
function mendHeaders(root: MimePart, mail: Uint8Array): ReadonlyMap<string, string> {
  const headers = new Map(root.headers);
  for (const [key, value] of headers) {
    if (!value.includes('\ufffd')) continue;
    const raw = rawHeader(mail, key);
    const decoded = raw === null ? null : decodeText(raw, { declared: textCharset(root) });
    if (decoded?.ok) headers.set(key, decoded.text.replace(/\r?\n/gu, '').trim());
  }
  return headers;
}

/** Of the mail's first text. */
function textCharset(part: MimePart): string | undefined {
  if (part.type.startsWith('text/')) return part.charset || undefined;
  for (const child of part.parts) {
    const charset = textCharset(child);
    if (charset !== undefined) return charset;
  }
  return undefined;
}

/** The bytes behind a field's colon in a mail's own head, folded lines included. */
function rawHeader(mail: Uint8Array, key: string): Uint8Array | null {
  const text = Buffer.from(mail.buffer, mail.byteOffset, Math.min(mail.length, 65_536)).toString('latin1');
  const head = text.split(/\r?\n\r?\n/u, 1)[0] ?? '';
  let start = 0;
  for (const line of head.split('\n')) {
    if (line.toLowerCase().startsWith(`${key}:`)) {
      const value = head.slice(start + key.length + 1);
      const end = /\n(?![ \t])/u.exec(value)?.index ?? value.length;
      return Buffer.from(value.slice(0, end), 'latin1');
    }
    start += line.length + 1;
  }
  return null;
}
