import type { Block, BlockKind, InlineKind, InlineRange } from '../../domain/blocks.ts';
import { cleanLine, cleanText } from '../clean-text.ts';
import { endsSentence } from '../metadata/sentences.ts';

interface OpenInline {
  readonly kind: InlineKind;
  readonly href: string;
  /** Offset of its first character; -1 while it has none. */
  start: number;
}

const SPACES = /[ \t\n\r\f\v\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/gu;
/** Longer foreign blocks are parted, so that one page can make no block that nothing can draw. */
const LONGEST_BLOCK = 200_000;

/** Collects text and inline ranges into blocks, collapsing white space as a browser does. */
export class BlockBuilder {
  readonly blocks: Block[] = [];
  private text = '';
  private ranges: InlineRange[] = [];
  private readonly open: OpenInline[] = [];
  private pendingSpace = false;
  /** The text ends in a tab. To ask the text itself would put it together anew for each piece. */
  private afterTab = false;
  private pendingBreaks = 0;
  private readonly captioned = new Set<string>();

  append(raw: string): void {
    const collapsed = cleanText(raw).replace(SPACES, ' ');
    if (collapsed === '') return;
    if (collapsed === ' ') {
      this.pendingSpace = true;
      return;
    }
    const body = collapsed.trim();
    if (collapsed.startsWith(' ')) this.pendingSpace = true;
    this.resolveBreaks();
    if (this.pendingSpace && this.text !== '' && !this.afterTab) this.text += ' ';
    this.afterTab = false;
    for (const inline of this.open) if (inline.start === -1) inline.start = this.text.length;
    this.text += body;
    this.pendingSpace = collapsed.endsWith(' ');
  }

  /** `<br>`: two of them, or one after a sentence, begin a paragraph; else it is a space. */
  lineBreak(): void {
    this.pendingBreaks += 1;
  }

  /** Parts cells of a table row. */
  tab(): void {
    this.pendingBreaks = 0;
    this.pendingSpace = false;
    if (this.text === '') return;
    this.text += '\t';
    this.afterTab = true;
  }

  openInline(kind: InlineKind, href = ''): void {
    this.open.push({ kind, href, start: -1 });
  }

  closeInline(): void {
    const inline = this.open.pop();
    if (inline) this.addRange(inline);
  }

  /** A picture in a block of its own. A caption that follows at once takes its words' place. */
  picture(key: string, words: string): void {
    this.blocks.push({ kind: 'caption', text: cleanLine(words), picture: key });
  }

  /** Ends the block; what has no text is dropped. Inline elements that are still open go on in the next block. */
  flush(kind: BlockKind, level = 0): void {
    for (const inline of this.open) {
      this.addRange(inline);
      inline.start = -1;
    }
    const text = this.text.trimEnd();
    if (text !== '') {
      const ranges = this.ranges
        .map((range) => ({ ...range, end: Math.min(range.end, text.length) }))
        .filter((range) => range.end > range.start);
      const picture = kind === 'caption' ? this.takeWordless() : undefined;
      this.blocks.push({
        kind,
        text,
        ...(ranges.length > 0 ? { ranges } : {}),
        ...(kind === 'heading' ? { level } : {}),
        ...(picture === undefined ? {} : { picture }),
      });
    }
    this.text = '';
    this.ranges = [];
    this.afterTab = false;
    this.pendingSpace = false;
    this.pendingBreaks = 0;
  }

  /** What the next {@link flush} is for when a break decides so. Set by the walk. */
  kindNow: () => { readonly kind: BlockKind; readonly level: number } = () => ({
    kind: 'paragraph',
    level: 0,
  });

  /** The picture that stands right before, whose caption is only now read. */
  private takeWordless(): string | undefined {
    const last = this.blocks[this.blocks.length - 1];
    if (last?.picture === undefined || this.captioned.has(last.picture)) return undefined;
    this.captioned.add(last.picture);
    this.blocks.pop();
    return last.picture;
  }

  private resolveBreaks(): void {
    if (this.text.length > LONGEST_BLOCK) this.pendingBreaks = 2;
    if (this.pendingBreaks === 0) return;
    const breaks = this.pendingBreaks;
    this.pendingBreaks = 0;
    const { kind, level } = this.kindNow();
    if (kind !== 'table-row' && (breaks > 1 || endsSentence(this.text))) this.flush(kind, level);
    else this.pendingSpace = true;
  }

  private addRange(inline: OpenInline): void {
    if (inline.start === -1 || this.text.length <= inline.start) return;
    const range = { kind: inline.kind, start: inline.start, end: this.text.length };
    this.ranges.push(inline.kind === 'link' ? { ...range, href: inline.href } : range);
  }
}
