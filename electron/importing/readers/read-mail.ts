import { decodeWords } from 'postal-mime';
import type { ImportReason } from '../../domain/import-outcome.ts';
import type { OriginalFormat } from '../../domain/original-format.ts';
import type { Decoded } from '../decode.ts';
import { type MailArticles, type MailHead, readMailArticles } from '../mail/mail-articles.ts';
import { type MimePart, parseMime } from '../mail/mime-tree.ts';
import { partText } from '../mail/part-text.ts';
import { type Piece, piecesOfHtml, piecesOfText } from '../mail/pieces.ts';
import { type BodyPart, sortParts } from '../mail/sort-parts.ts';
import type { ReadContext, Reading, Readings } from '../reading.ts';
import { bytesSource, type Source } from '../source.ts';

/** Up to here a mail is kept as the original of its article; of a larger one, which is large by its files, the text alone. */
const LARGEST_ORIGINAL = 1024 * 1024;

/**
 * A mail: its text as one article, or several of a digest (`item 3`), then each file and mail in it that may be an article. A mail
 * without text gives only these; one that has neither is refused.
 */
export async function* readMail(source: Source, context: ReadContext): Readings {
  return yield* readMailBytes(await source.bytes(), context);
}

/** The same of bytes. */
export async function* readMailBytes(bytes: Uint8Array, context: ReadContext): Readings {
  const mail = await parseMail(withoutEnvelope(bytes));
  if (!mail.ok) return mail.reason;
  const { root } = mail;
  const { bodies, attachments, encrypted } = sortParts(root);
  const chosen = chooseForms(bodies);
  if (chosen.broken) yield [{ ok: false, part: 'text', reason: chosen.broken }];
  const articles = readMailArticles(headOf(root), chosen.pieces);
  // A note over a mail that is sent on as a file is no article.
  const onlyForwards = attachments.length > 0 && attachments.every((part) => part.type === 'message/rfc822');
  const isNote = onlyForwards && articles.drafts.every((draft) => lengthOf(draft.blocks) < SHORT_NOTE);
  if (articles.drafts.length > 0 && !isNote) yield readingsOf(articles, bytes, chosen);
  let any = articles.drafts.length > 0 || chosen.broken !== null;
  for (const [index, part] of attachments.entries()) {
    any = true;
    yield* context.readPart(bytesSource(nameOf(part, index), part.bytes));
  }
  if (any) return null;
  return encrypted ? { code: 'encrypted', name: 'A mail' } : { code: 'no-text' };
}

/** Characters of a note over a forwarded mail. */
const SHORT_NOTE = 300;

/** Without what mail programs write over a mail in a file: a mailbox's `From ` line, or Apple Mail's count of bytes, behind which it writes more. */
function withoutEnvelope(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = buffer.subarray(0, 1_000).indexOf(10) + 1;
  const first = buffer.toString('latin1', 0, end);
  if (/^From \S/u.test(first)) return bytes.subarray(end);
  const count = /^(\d{1,12})[ \t]*\r?\n$/u.exec(first)?.[1];
  return count === undefined ? bytes : bytes.subarray(end, end + Number(count));
}

async function parseMail(
  bytes: Uint8Array,
): Promise<
  { readonly ok: true; readonly root: MimePart } | { readonly ok: false; readonly reason: ImportReason }
> {
  try {
    return { ok: true, root: await parseMime(bytes) };
  } catch {
    const detail = 'its parts lie too deep in each other, or its head is too long';
    return { ok: false, reason: { code: 'damaged', name: 'A mail', detail } };
  }
}

function headOf(root: MimePart): MailHead {
  const { headers } = root;
  return {
    subject: decodeWords(headers.get('subject') ?? ''),
    from: headers.get('from') || headers.get('sender') || '',
    date: headers.get('date') ?? '',
    // A list that people write to names them as senders.
    bulk:
      (headers.has('list-unsubscribe') || /^bulk$/iu.test(headers.get('precedence') ?? '')) &&
      !headers.has('list-post'),
    answers: headers.has('in-reply-to'),
  };
}

interface Chosen {
  readonly pieces: readonly Piece[];
  readonly parts: readonly MimePart[];
  /** Why a text of it cannot be read. */
  readonly broken: ImportReason | null;
}

/**
 * One form of each text. The HTML gives structure (headings, lists, links), so it is taken, unless it holds clearly less
 * than the plain form; the plain form is often only a note that there is HTML.
 */
function chooseForms(bodies: readonly BodyPart[]): Chosen {
  const pieces: Piece[] = [];
  const parts: MimePart[] = [];
  let broken: ImportReason | null = null;
  for (const { plain, html } of bodies) {
    const text = plain && partText(plain);
    const rich = html && partText(html);
    const richPieces = rich?.ok ? piecesOfHtml(rich.text) : [];
    const plainText = text?.ok ? text.text : '';
    const takesHtml = html !== null && richPieces.length > 0 && holdsAsMuch(richPieces, plainText);
    const part = takesHtml ? html : plain;
    if (!takesHtml && text?.ok !== true) broken ??= reasonOf(text) ?? reasonOf(rich);
    else if (part !== null) {
      if (pieces.length > 0) pieces.push({ text: '', quoted: false });
      for (const piece of takesHtml ? richPieces : piecesOfText(plainText)) pieces.push(piece);
      parts.push(part);
    }
  }
  return { pieces, parts, broken };
}

function reasonOf(decoded: Decoded | null): ImportReason | null {
  return decoded?.ok === false ? decoded.reason : null;
}

function holdsAsMuch(rich: readonly Piece[], text: string): boolean {
  const plain = letters(text.replace(/https?:\/\/[^\s<>]+/gu, ''));
  return letters(rich.map((piece) => piece.text).join(' ')) >= plain * 0.9;
}

function letters(text: string): number {
  return text.replace(/[^\p{L}\p{Nd}]+/gu, '').length;
}

function lengthOf(blocks: readonly { readonly text: string }[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

function readingsOf({ drafts, texts }: MailArticles, mail: Uint8Array, { parts }: Chosen): Reading[] {
  return drafts.map((draft, index): Reading => {
    const item = texts[index];
    if (item !== undefined)
      return { ok: true, draft, original: item, originalFormat: 'text', part: `item ${index + 1}` };
    return { ok: true, draft, ...originalOf(mail, parts), part: '' };
  });
}

function originalOf(
  mail: Uint8Array,
  parts: readonly MimePart[],
): { readonly original: Uint8Array; readonly originalFormat: OriginalFormat } {
  const [only, ...others] = parts;
  if (mail.length <= LARGEST_ORIGINAL || !only || others.length > 0)
    return { original: mail, originalFormat: 'mail' };
  return { original: only.bytes, originalFormat: only.type === 'text/html' ? 'html' : 'text' };
}

/** A file's own name, without the folders that some programs write into it. */
function nameOf(part: MimePart, index: number): string {
  const name = part.fileName
    .replace(/^.*[/\\]/u, '')
    .trim()
    .slice(0, 200);
  if (name !== '') return name;
  return part.type === 'message/rfc822' ? `mail ${index + 1}` : `file ${index + 1}`;
}
