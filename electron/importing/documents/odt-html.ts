import { escapeHtml } from '../xml/xml-to-html.ts';
import { attributeOf, type XmlElement, type XmlNode } from '../xml/xml-tree.ts';
import { noteItems, withoutBlockTags } from './note-html.ts';
import type { OdtStyles } from './odt-styles.ts';

/** Never text of the article: what was deleted, what others noted beside it, lists of its own headings, and the names of pictures. */
const SKIPPED = new Set(
  'tracked-changes annotation annotation-end table-of-content illustration-index table-index object-index user-index alphabetical-index forms scripts script sequence-decls variable-decls user-field-decls dde-connection-decls ruby-text note-citation hidden-text image object object-ole plugin title desc page-number'.split(
    ' ',
  ),
);
const LINE = '<br><br>';

interface Step {
  readonly node: XmlNode;
  readonly leaving: boolean;
}

/**
 * The text of an OpenDocument as flat HTML, without recursion: paragraphs, headings, list items, quotes, captions and table rows, with
 * bold, italic and links. Text boxes follow the paragraph that they hang on, notes follow the text.
 */
export function odtToHtml(text: XmlElement, styles: OdtStyles): string {
  const writer = new OdtWriter(styles);
  const steps: Step[] = [{ node: text, leaving: false }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node } = step;
    if (typeof node === 'string') writer.text(node);
    else if (step.leaving) writer.leave(node);
    else if (writer.enter(node)) {
      steps.push({ node, leaving: true });
      for (let index = node.children.length - 1; index >= 0; index--)
        steps.push({ node: node.children[index] ?? '', leaving: false });
    }
  }
  return writer.finish();
}

/** One stream of text: the document's, a note's or a text box's. */
interface Stream {
  pieces: string[];
  /** What hangs on the paragraph that is open. */
  boxes: string[];
  /** Tags of the paragraph that is open, if one is. */
  open: string | null;
  lists: number;
  cells: number;
  /** A cell holds text already, so that the next paragraph needs a line of its own. */
  cellHasText: boolean;
}

class OdtWriter {
  private readonly styles: OdtStyles;
  private stream: Stream = newStream();
  private readonly outer: Stream[] = [];
  private readonly notes: string[] = [];
  private readonly closing = new Map<XmlElement, string>();

  constructor(styles: OdtStyles) {
    this.styles = styles;
  }

  text(text: string): void {
    // Between paragraphs there is only white space.
    if (this.stream.open !== null) this.stream.pieces.push(escapeHtml(text));
  }

  /** False: nothing under this element is wanted. */
  enter(element: XmlElement): boolean {
    const { name } = element;
    const { stream } = this;
    if (SKIPPED.has(name)) return false;
    switch (name) {
      case 'p':
      case 'h':
        this.openParagraph(element);
        return true;
      case 'span':
        return this.openSpan(element);
      case 'a':
        this.wrap(element, `<a href="${escapeHtml(attributeOf(element, 'xlink:href'))}">`, '</a>');
        return true;
      case 's':
      case 'tab':
        stream.pieces.push(' ');
        return false;
      case 'line-break':
        stream.pieces.push('<br>');
        return false;
      case 'list-item':
      case 'list-header':
        stream.lists += 1;
        return true;
      case 'table-row':
        if (stream.cells === 0) stream.pieces.push('<table><tr>');
        return true;
      case 'table-cell':
        return this.openCell();
      case 'covered-table-cell':
        return false;
      case 'note':
        stream.pieces.push(`[${this.notes.length + 1}]`);
        return true;
      case 'note-body':
      case 'text-box':
        this.outer.push(stream);
        this.stream = newStream();
        return true;
      case 'section':
        return !this.styles.isHidden(attributeOf(element, 'text:style-name'));
      default:
        return true;
    }
  }

  leave(element: XmlElement): void {
    const { stream } = this;
    const closing = this.closing.get(element);
    if (closing !== undefined) {
      stream.pieces.push(closing);
      this.closing.delete(element);
    }
    switch (element.name) {
      case 'p':
      case 'h':
        this.closeParagraph();
        break;
      case 'list-item':
      case 'list-header':
        stream.lists -= 1;
        break;
      case 'table-row':
        stream.pieces.push(stream.cells === 0 ? '</tr></table>' : ' ');
        break;
      case 'table-cell':
        stream.cells -= 1;
        stream.pieces.push(stream.cells === 0 ? '</td>' : ' ');
        break;
      case 'note-body':
      case 'text-box':
        this.closeStream(element.name === 'note-body');
        break;
      default:
        break;
    }
  }

  finish(): string {
    return this.stream.pieces.join('') + noteItems(this.notes);
  }

  private openParagraph(element: XmlElement): void {
    const { stream } = this;
    if (stream.cells > 0) {
      if (stream.cellHasText) stream.pieces.push(LINE);
      stream.cellHasText = true;
      stream.open = '';
      return;
    }
    stream.open = this.tagOf(element);
    stream.pieces.push(`<${stream.open}>`);
  }

  private tagOf(element: XmlElement): string {
    const names = this.styles.namesOf(attributeOf(element, 'text:style-name'));
    if (element.name === 'h') {
      const level = Number(attributeOf(element, 'text:outline-level')) || 1;
      return `h${Math.min(Math.max(level, 1), 6)}`;
    }
    if (names.includes('Title')) return 'h1';
    if (this.stream.lists > 0) return 'li';
    if (names.some((name) => /^quot(?:ation|e)s?$/iu.test(name))) return 'blockquote';
    return names.some((name) => /^(?:caption|illustration|figure|drawing)$/iu.test(name))
      ? 'figcaption'
      : 'p';
  }

  private closeParagraph(): void {
    const { stream } = this;
    if (stream.open) stream.pieces.push(`</${stream.open}>`);
    stream.open = null;
    if (stream.cells > 0) return;
    stream.pieces.push(...stream.boxes);
    stream.boxes = [];
  }

  private openSpan(element: XmlElement): boolean {
    const style = attributeOf(element, 'text:style-name');
    if (this.styles.isHidden(style)) return false;
    const tags = [...(this.styles.isBold(style) ? ['b'] : []), ...(this.styles.isItalic(style) ? ['i'] : [])];
    this.wrap(
      element,
      tags.map((tag) => `<${tag}>`).join(''),
      tags
        .map((tag) => `</${tag}>`)
        .toReversed()
        .join(''),
    );
    return true;
  }

  private wrap(element: XmlElement, before: string, after: string): void {
    this.stream.pieces.push(before);
    this.closing.set(element, after);
  }

  private openCell(): boolean {
    const { stream } = this;
    if (stream.cells === 0) {
      stream.pieces.push('<td>');
      stream.cellHasText = false;
    }
    stream.cells += 1;
    return true;
  }

  private closeStream(isNote: boolean): void {
    const inner = this.stream;
    this.stream = this.outer.pop() ?? newStream();
    const html = [...inner.pieces, ...inner.boxes].join('');
    // A note is one item, whatever it holds.
    if (isNote) this.notes.push(withoutBlockTags(html));
    else if (this.stream.open === null) this.stream.pieces.push(html);
    else this.stream.boxes.push(html);
  }
}

function newStream(): Stream {
  return { pieces: [], boxes: [], open: null, lists: 0, cells: 0, cellHasText: false };
}
