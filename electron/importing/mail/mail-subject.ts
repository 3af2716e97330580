import { cleanLine } from '../clean-text.ts';
import { LONGEST_HEADLINE, shorten } from '../metadata/headline.ts';

const REPLY = 're|aw|antw|antwort|sv|vs|rif|odp|res|ref|ответ|отв|回复|回覆|答复|返信|پاسخ|رد';
const FORWARD =
  'fwd?|fw|wg|weitergeleitet|tr|rv|vb|vl|enc|doorst|i|pd|пересл|пер|转发|轉寄|转寄|転送|إعادة توجيه|بازارسال|ارسال مجدد';
const PREFIX = new RegExp(`^(?:(${REPLY})|(${FORWARD}))(?:\\s*[[(]?\\d{1,3}[\\])]?)?\\s*[:：]\\s*`, 'iu');
const LIST_TAG = /^\[[^[\]]{1,60}\]\s*/u;

/** A mail's subject as a headline, and what it says of the mail. */
export interface MailSubject {
  /** Without `Re:`, `Fwd:` and the like in the languages that mail programs write; a list's tag (`[press]`) stays. */
  readonly headline: string;
  readonly isReply: boolean;
  readonly isForward: boolean;
}

/** Reads a decoded subject. */
export function readSubject(subject: string): MailSubject {
  let rest = cleanLine(subject);
  let tag = '';
  let isReply = false;
  let isForward = false;
  for (;;) {
    const prefix = PREFIX.exec(rest);
    if (prefix) {
      isReply ||= prefix[1] !== undefined;
      isForward ||= prefix[2] !== undefined;
      rest = rest.slice(prefix[0].length);
      continue;
    }
    const listTag = LIST_TAG.exec(rest)?.[0] ?? '';
    const behind = rest.slice(listTag.length);
    // Only a tag that a prefix follows is looked behind: `[press] Re: A headline`.
    if (listTag === '' || !PREFIX.test(behind)) break;
    if (!tag.includes(listTag.trim())) tag += `${listTag.trim()} `;
    rest = behind;
  }
  const headline = tag !== '' && rest.startsWith(tag.trim()) ? rest : `${tag}${rest}`;
  return { headline: shorten(headline.trim(), LONGEST_HEADLINE), isReply, isForward };
}
