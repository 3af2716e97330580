import { sniffBytes } from '../sniff.ts';
import type { MimePart } from './mime-tree.ts';

/** A place of a mail's text: its plain form, its HTML form, or both of the same. */
export interface BodyPart {
  readonly plain: MimePart | null;
  readonly html: MimePart | null;
}

export interface SortedParts {
  /** In the mail's order. */
  readonly bodies: readonly BodyPart[];
  /** Files and mails that may be articles. */
  readonly attachments: readonly MimePart[];
  /** Its text is encrypted, so that there is none. */
  readonly encrypted: boolean;
}

/** Files that are never an article: pictures, sound, calendars, cards, signatures, keys, and what mail systems write to each other. */
const NO_ARTICLE_TYPE =
  /^(?:(?:image|audio|video|font|model)\/.*|text\/(?:x-)?(?:calendar|vcard|directory|css|javascript|rfc822-headers|x-amp-html|x-moz-deleted|watch-html|enriched)|application\/(?:ics|(?:x-)?pkcs7-signature|pgp-(?:signature|keys|encrypted)|(?:vnd\.)?ms-tnef|x-javascript|javascript|font-.*|x-apple-.*)|message\/(?:delivery-status|disposition-notification|feedback-report|partial|external-body|global-.*|tracking-status)|multipart\/.*)$/iu;
const NO_ARTICLE_NAME =
  /\.(?:p7s|p7m|p7c|asc|sig|pgp|gpg|key|vcf|ics|ical|png|jpe?g|jpe|gif|bmp|webp|svg|tiff?|ico|heic|heif|avif|mp3|mp4|m4a|wav|ogg|avi|mov|css|js|woff2?|ttf|otf)$|^(?:winmail\.dat|att\d{3,6}\.dat)$/iu;

/**
 * What of a mail is its text and what are files, by this rule: text without a file name, or that is to be shown (`inline`), is the
 * mail's own; of alternatives the plain and the HTML form belong together; of related parts the first text counts, and other text serves it;
 * a mail inside a mail is a file, except the one that a delivery report gives back to its sender.
 */
export function sortParts(root: MimePart): SortedParts {
  const bodies: BodyPart[] = [];
  const attachments: MimePart[] = [];
  let encrypted = false;
  // Without recursion: the parts that are still to be looked at, the next one last.
  const waiting: { readonly part: MimePart; readonly related: boolean; readonly report: boolean }[] = [
    { part: root, related: false, report: false },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { part, related, report } = next;
    if (/^multipart\/encrypted/u.test(part.type) || /pkcs7-mime$/u.test(part.type)) encrypted = true;
    if (part.type === 'multipart/alternative') {
      addAlternative(part, bodies, waiting, report);
    } else if (part.type.startsWith('multipart/')) {
      const shown = part.type === 'multipart/related' ? Math.max(0, part.parts.findIndex(isTextual)) : -1;
      const inReport = report || part.type === 'multipart/report';
      for (let index = part.parts.length - 1; index >= 0; index--) {
        waiting.push({
          part: part.parts[index] as MimePart,
          related: related || (shown !== -1 && index !== shown),
          report: inReport,
        });
      }
    } else if (!related && isOwnText(part)) {
      bodies.push(part.type === 'text/html' ? { plain: null, html: part } : { plain: part, html: null });
    } else if (related && isTextual(part) && part.disposition !== 'attachment') {
      // A frame or a style sheet of the HTML that is shown.
    } else if (mayBeArticle(part) && !(report && part.type.startsWith('message/'))) {
      attachments.push(part);
    }
  }
  return { bodies, attachments, encrypted };
}

type Waiting = { readonly part: MimePart; readonly related: boolean; readonly report: boolean }[];

/** The forms of one text; what stands among them and is no form of it (a file, a nested mail) is looked at like any other part. */
function addAlternative(part: MimePart, bodies: BodyPart[], waiting: Waiting, report: boolean): void {
  let plain: MimePart | null = null;
  let html: MimePart | null = null;
  const others: MimePart[] = [];
  const queue = [...part.parts];
  for (let next = queue.shift(); next; next = queue.shift()) {
    // HTML with its pictures is one form; so is a mixture whose first part is the text.
    if (/^multipart\/(?:related|mixed|alternative)$/u.test(next.type)) queue.unshift(...next.parts);
    else if (next.type === 'text/plain' && plain === null && isOwnText(next)) plain = next;
    else if (next.type === 'text/html' && html === null && isOwnText(next)) html = next;
    else others.push(next);
  }
  if (plain !== null || html !== null) bodies.push({ plain, html });
  for (const other of others.reverse())
    waiting.push({ part: other, related: isOwnText(other) && bodies.length > 0, report });
}

/** Text, or parts that can hold it. */
function isTextual({ type }: MimePart): boolean {
  return /^(?:text|multipart)\//u.test(type);
}

function isOwnText(part: MimePart): boolean {
  if (part.disposition === 'attachment') return false;
  if (part.type !== 'text/plain' && part.type !== 'text/html') return false;
  return part.fileName === '' || part.disposition === 'inline';
}

function mayBeArticle(part: MimePart): boolean {
  if (part.bytes.length === 0) return false;
  if (NO_ARTICLE_TYPE.test(part.type) || NO_ARTICLE_NAME.test(part.fileName)) return false;
  if (/pkcs7-mime$/u.test(part.type)) return false;
  const found = sniffBytes(part.bytes.subarray(0, 1_024));
  return !(typeof found === 'object' && found?.reason.code === 'picture');
}
