import type { Block } from '../../domain/blocks.ts';
import { cleanText } from '../clean-text.ts';
import { htmlFragmentBlocks } from '../html/fragment-blocks.ts';
import { textBlocks } from '../readers/read-text.ts';
import { mailParagraphs } from './mail-paragraphs.ts';

/** A mail's text in the pieces that mail programs think in: lines of plain text, or blocks of HTML. */
export interface Piece {
  readonly text: string;
  /** Behind a `>`, or in a `<blockquote>`. */
  readonly quoted: boolean;
  /** Of HTML. */
  readonly block?: Block;
}

/** Labels of a quoted or forwarded mail's head, before which a line break in HTML begins a line of its own. */
const BREAK_BEFORE_FIELD =
  /<br\s*\/?>(?=(?:\s*<[^<>]{0,200}>){0,5}\s*(?:From|Sent|Date|To|Cc|Subject|Reply-To|Von|Gesendet|Datum|An|Betreff|De|Envoyé|À|Objet|Enviado|Para|Asunto|Da|Inviato|Oggetto|A|Assunto|От|Отправлено|Дата|Кому|Тема|Van|Verzonden|Aan|Onderwerp|از|تاریخ|به|موضوع|من|التاريخ|إلى|الموضوع)(?:\s*<[^<>]{0,200}>){0,5}\s*[:：])/giu;

export function piecesOfText(text: string): Piece[] {
  return cleanText(text)
    .split('\n')
    .map((line) => ({ text: line, quoted: line.startsWith('>') }));
}

export function piecesOfHtml(html: string): Piece[] {
  return htmlFragmentBlocks(html.replace(BREAK_BEFORE_FIELD, '<br><br>')).map(pieceOfBlock);
}

export function pieceOfBlock(block: Block): Piece {
  return { text: block.text, quoted: block.kind === 'quote', block };
}

/** Blocks of whichever: lines are joined to paragraphs as in any plain text. */
export function blocksOfPieces(pieces: readonly Piece[]): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  const flush = (): void => {
    if (lines.some((line) => line.trim() !== '')) blocks.push(...textBlocks(mailParagraphs(lines)));
    lines = [];
  };
  for (const piece of pieces) {
    if (piece.block) {
      flush();
      blocks.push(piece.block);
    } else lines.push(piece.text);
  }
  flush();
  return blocks;
}

/** As plain text. */
export function textOfPieces(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.block ? `${piece.text}\n` : piece.text)).join('\n');
}

export function isBlank(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.text.replace(/^[>\s]+/u, '') === '';
}

/** One level of quoting taken off. */
export function unquoted(piece: Piece): Piece {
  if (!piece.quoted) return piece;
  if (piece.block) {
    const { level: _, ...block } = piece.block;
    return { text: piece.text, quoted: false, block: { ...block, kind: 'paragraph' } };
  }
  const text = piece.text.replace(/^> ?/u, '');
  return { text, quoted: text.startsWith('>') };
}
