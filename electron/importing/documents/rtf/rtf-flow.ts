import { escapeHtml } from '../../xml/xml-to-html.ts';
import { withoutBlockTags } from '../note-html.ts';

/** How a stretch of text looks. */
export interface RtfLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly href: string;
}

interface Run extends RtfLook {
  text: string;
}

/** One stream of text: the document's own, a note's or a text box's. Collects paragraphs and table rows as HTML. */
export class RtfFlow {
  readonly kind: 'text' | 'note' | 'box';
  /** The open paragraph began with a bullet or a number of its own. */
  hasBullet = false;
  private readonly html: string[] = [];
  private runs: Run[] = [];
  private cells: string[] = [];
  /** Boxes that hang on the open paragraph. */
  private boxes: string[] = [];

  constructor(kind: 'text' | 'note' | 'box') {
    this.kind = kind;
  }

  /** `\n` in it is a line break. */
  append(text: string, { bold, italic, href }: RtfLook): void {
    const last = this.runs[this.runs.length - 1];
    if (last && last.bold === bold && last.italic === italic && last.href === href) last.text += text;
    else this.runs.push({ text, bold, italic, href });
  }

  /** `tag` is what the paragraph is, null for one that is left out. In a table it only ends a line of its cell. */
  endParagraph(tag: string | null, inTable: boolean): void {
    if (inTable) {
      if (this.runs.length > 0) this.append('\n\n', { bold: false, italic: false, href: '' });
      return;
    }
    const text = this.takeText();
    // A row that nothing ended.
    this.endRow();
    if (tag !== null && text !== '') this.html.push(`<${tag}>${text}</${tag}>`);
    this.html.push(...this.boxes);
    this.boxes = [];
    this.hasBullet = false;
  }

  endCell(): void {
    this.cells.push(this.takeText());
  }

  endRow(): void {
    if (this.runs.length > 0) this.endCell();
    if (this.cells.length > 0)
      this.html.push(`<table><tr>${this.cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>`);
    this.cells = [];
    this.hasBullet = false;
  }

  addBox(html: string): void {
    if (this.runs.length > 0) this.boxes.push(html);
    else this.html.push(html);
  }

  /** All of it. A note is one item, whatever it holds. */
  finish(tag: string | null): string {
    this.endParagraph(tag, false);
    const html = this.html.join('');
    return this.kind === 'note' ? withoutBlockTags(html) : html;
  }

  private takeText(): string {
    const text = this.runs.map(htmlOfRun).join('');
    this.runs = [];
    return text;
  }
}

function htmlOfRun({ text, bold, italic, href }: Run): string {
  let html = escapeHtml(text).replaceAll('\n', '<br>');
  if (html.trim() === '') return html;
  if (italic) html = `<i>${html}</i>`;
  if (bold) html = `<b>${html}</b>`;
  return href === '' ? html : `<a href="${escapeHtml(href)}">${html}</a>`;
}
