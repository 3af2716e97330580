import { isOriginalMark } from './forwarded.ts';
import { readWrittenHead } from './mail-fields.ts';
import { isBlank, type Piece, unquoted } from './pieces.ts';

/** `On Monday, Jane Doe wrote:`, in the languages that mail programs write it. */
const ATTRIBUTION =
  /^[\s>]*\S.{4,240}?(?<!\p{L})(?:wrote|writes|schrieb(?:en)?|hat geschrieben|a écrit|écrit|escribió|ha scritto|scrisse|escreveu|schreef|skrev|napisał(?:\(a\)|a)?|pisze|пишет|пишут|писал(?:\(а\)|а)?|написал(?:\(а\)|а)?|نوشت|نوشته است|كتب|写道|さんは書きました)(?!\p{L})[^:：]{0,80}[:：]\s*$/iu;
const DEVICE =
  /^(?:sent from (?:my|mail for|outlook|yahoo|proton).{0,60}|get outlook for .{1,40}|(?:von meinem|gesendet mit|diese nachricht wurde von meinem).{1,60}(?:gesendet|gmx|web\.de|app).{0,20}|envoyé (?:de|depuis) (?:mon|ma).{1,40}|enviado desde mi.{1,40}|inviato da(?:l mio)?.{1,40}|отправлено (?:с|из).{1,60})\.?$/iu;
/** A signature is short: what follows two dashes and is longer is text. */
const MOST_SIGNATURE_LINES = 12;
const LONGEST_SIGNATURE_LINE = 200;

/**
 * A mail's own text without the mail it answers, its signature and the line that a telephone puts under it:
 * - lines behind `>` go where the line before them says who wrote them, or where the subject says that this is an answer;
 * - everything behind `-----Original Message-----` or, in an answer, behind a written head goes, if something stands before it;
 * - everything behind `-- ` goes, and behind `--` too, if it is at most twelve short lines.
 * A mail that is nothing but quoted text keeps it.
 */
export function cutHistory(pieces: readonly Piece[], isReply: boolean): readonly Piece[] {
  const own = cutSignature(cutOriginal(cutQuotes(pieces, isReply), isReply));
  if (own.some((piece) => !isBlank(piece))) return own;
  return pieces.some((piece) => piece.quoted) ? pieces.map(unquoted) : pieces;
}

function cutQuotes(pieces: readonly Piece[], isReply: boolean): readonly Piece[] {
  if (!pieces.some((piece) => piece.quoted)) return pieces;
  const kept: Piece[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] as Piece;
    const attribution = attributionLength(pieces, index);
    if (attribution > 0) {
      index = endOfQuote(pieces, index + attribution) - 1;
      continue;
    }
    if (isReply && piece.quoted) continue;
    kept.push(piece);
  }
  return kept;
}

/** How many pieces (1 or 2) say who wrote the quoted ones behind them; 0 where none does. */
function attributionLength(pieces: readonly Piece[], index: number): number {
  const first = pieces[index] as Piece;
  if (first.quoted || first.text.length > 300) return 0;
  const next = pieces[index + 1];
  const length = ATTRIBUTION.test(first.text)
    ? 1
    : next && !next.quoted && /[:：]\s*$/u.test(next.text) && ATTRIBUTION.test(`${first.text} ${next.text}`)
      ? 2
      : 0;
  if (length === 0) return 0;
  let behind = index + length;
  while (isBlank(pieces[behind]) && !pieces[behind]?.quoted) behind += 1;
  return pieces[behind]?.quoted === true ? length : 0;
}

/** Behind the quoted pieces and the blank lines among them. */
function endOfQuote(pieces: readonly Piece[], start: number): number {
  let end = start;
  for (let index = start; index < pieces.length; index++) {
    if (pieces[index]?.quoted) end = index + 1;
    else if (!isBlank(pieces[index])) break;
  }
  return end;
}

function cutOriginal(pieces: readonly Piece[], isReply: boolean): readonly Piece[] {
  let any = false;
  for (const [index, piece] of pieces.entries()) {
    if (any && (isOriginalMark(piece.text) || (isReply && isHead(pieces, index)))) {
      return withoutRule(pieces.slice(0, index));
    }
    any ||= !isBlank(piece);
  }
  return pieces;
}

function isHead(pieces: readonly Piece[], index: number): boolean {
  return /[:：]/u.test(pieces[index]?.text ?? '') && readWrittenHead(pieces, index) !== null;
}

/** Outlook draws a rule over the head of what it answers. */
function withoutRule(pieces: readonly Piece[]): readonly Piece[] {
  let end = pieces.length;
  while (end > 0 && /^[\s_-]*$/u.test(pieces[end - 1]?.text ?? '')) end -= 1;
  return pieces.slice(0, end);
}

function cutSignature(pieces: readonly Piece[]): readonly Piece[] {
  let end = pieces.length;
  for (const [index, piece] of pieces.entries()) {
    if (!/^-- ?$/u.test(piece.text) || !pieces.slice(0, index).some((one) => !isBlank(one))) continue;
    const rest = pieces.slice(index + 1).filter((one) => !isBlank(one));
    const short =
      rest.length <= MOST_SIGNATURE_LINES && rest.every((one) => one.text.length <= LONGEST_SIGNATURE_LINE);
    if (!short) continue;
    end = index;
    break;
  }
  while (end > 0 && isBlank(pieces[end - 1])) end -= 1;
  while (end > 0 && DEVICE.test((pieces[end - 1]?.text ?? '').trim())) {
    end -= 1;
    while (end > 0 && isBlank(pieces[end - 1])) end -= 1;
  }
  return pieces.slice(0, end);
}
