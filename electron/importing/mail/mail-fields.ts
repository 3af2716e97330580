import { isBlank, type Piece } from './pieces.ts';

/** The head of a mail as mail programs write it into the text of an answer or a forward. */
export interface WrittenHead {
  readonly from: string;
  readonly date: string;
  readonly subject: string;
  /** The first piece behind it. */
  readonly end: number;
}

type Field = 'from' | 'date' | 'subject' | 'other';

const LABELS: Readonly<Record<Field, string>> = {
  from: 'from|von|de|od|da|van|från|fra|expéditeur|от|от кого|差出人|发件人|寄件者|보낸 사람|از|من',
  date: "date|sent|gesendet|datum|envoyé|date d[’']envoi|fecha|enviado(?: el)?|data|inviato|дата|отправлено|дата отправки|verzonden|skickat|sendt|送信日時|发送时间|寄件日期|날짜|تاریخ|ارسال|التاريخ|تاريخ الإرسال",
  subject:
    'subject|betreff|objet|asunto|oggetto|assunto|тема|temat|onderwerp|ämne|emne|件名|主题|主旨|제목|موضوع|الموضوع',
  other:
    'to|an|à|a|para|кому|do|naar|aan|till|til|cc|kopie|копия|bcc|reply-to|antwort an|宛先|收件人|받는 사람|به|إلى|attachments?|anlagen?|importance',
};
const FIELD = new RegExp(
  `^[\\s>*_]{0,12}(?:(${LABELS.from})|(${LABELS.date})|(${LABELS.subject})|(?:${LABELS.other}))[\\s*_]{0,3}[:：][\\s*_]{0,3}(.*)$`,
  'iu',
);

/**
 * The head that begins at a piece: at least three lines of it, sender among them, then anything else. A value may go on in the
 * next line. Null where there is none.
 */
export function readWrittenHead(pieces: readonly Piece[], start: number): WrittenHead | null {
  const found = { from: '', date: '', subject: '' };
  let fields = 0;
  let index = start;
  let goesOn = 0;
  for (; index < pieces.length && index < start + 20; index++) {
    const piece = pieces[index] as Piece;
    if (isBlank(piece)) {
      // Some programs put a blank line between the fields of a head.
      if (FIELD.test(pieces[index + 1]?.text ?? '') && fields > 0) continue;
      break;
    }
    const match = piece.text.length > 2_000 ? null : FIELD.exec(piece.text);
    if (!match) {
      goesOn += 1;
      if (fields === 0 || piece.block || goesOn > 2) break;
      continue;
    }
    fields += 1;
    goesOn = 0;
    const value = (match[4] ?? '').replace(/[*_\s]+$/u, '');
    if (match[1] !== undefined) found.from ||= value;
    else if (match[2] !== undefined) found.date ||= value;
    else if (match[3] !== undefined) found.subject ||= value;
  }
  if (fields < 3 || found.from === '') return null;
  return { ...found, end: index };
}
