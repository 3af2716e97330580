import { readWrittenHead, type WrittenHead } from './mail-fields.ts';
import { isBlank, type Piece, unquoted } from './pieces.ts';

/** A mail that was forwarded inside another one's text. */
export interface Forwarded {
  readonly head: WrittenHead;
  readonly pieces: readonly Piece[];
}

const FORWARD_WORDS =
  'forwarded message|forwarded mail|weitergeleitete (?:nachricht|mail|e-?mail)|message transféré|message réexpédié|mensaje reenviado|messaggio inoltrato|mensagem encaminhada|пересылаемое сообщение|пересланное сообщение|doorgestuurd bericht|vidarebefordrat meddelande|przekazana wiadomość|转发邮件信息|转发的邮件|転送メッセージ|پیام هدایت‌شده|رسالة معاد توجيهها';
const ORIGINAL_WORDS =
  "original message|original-nachricht|originalnachricht|ursprüngliche nachricht|message d[’']origine|mensaje original|messaggio originale|mensagem original|исходное сообщение|oorspronkelijk bericht|ursprungligt meddelande|原始邮件|原始郵件";
const FORWARD_MARK = new RegExp(
  `^[\\s>]*(?:[-=_*]{2,}\\s*(?:${FORWARD_WORDS})|(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-?mail)|début du message (?:réexpédié|transféré)|inicio del mensaje reenviado|inizio messaggio inoltrato|начало переадресованного сообщения))`,
  'iu',
);
const ORIGINAL_MARK = new RegExp(`^[\\s>]*[-=_*]{2,}\\s*(?:${ORIGINAL_WORDS})`, 'iu');
/** Forwards of forwards. */
const MOST = 10;

/** True of the line over a mail that is written into another's text. */
export function isOriginalMark(text: string): boolean {
  return text.length < 200 && (ORIGINAL_MARK.test(text) || FORWARD_MARK.test(text));
}

/**
 * The forwarded mail, of several inside each other the innermost. The line that mail programs put over one marks it; in a mail
 * whose subject says that it forwards, also the line over an original message, or a written head alone.
 */
export function findForwarded(pieces: readonly Piece[], isForward: boolean): Forwarded | null {
  let found: Forwarded | null = null;
  for (let level = 0; level < MOST; level++) {
    const next = findNext(found?.pieces ?? pieces, isForward);
    if (!next) break;
    found = next;
  }
  return found;
}

function findNext(pieces: readonly Piece[], isForward: boolean): Forwarded | null {
  for (const [index, piece] of pieces.entries()) {
    const marked = piece.text.length < 200 && FORWARD_MARK.test(piece.text);
    const original = isForward && isOriginalMark(piece.text);
    let start = index;
    if (marked || original) {
      start += 1;
      while (isBlank(pieces[start])) start += 1;
    } else if (!isForward || !/[:：]/u.test(piece.text)) continue;
    const head = readWrittenHead(pieces, start);
    if (!head) continue;
    const rest = pieces.slice(head.end);
    const quoted = rest.filter((one) => !isBlank(one));
    // Some programs quote what they forward.
    const all = quoted.length > 0 && quoted.every((one) => one.quoted);
    return { head, pieces: all ? rest.map(unquoted) : rest };
  }
  return null;
}
