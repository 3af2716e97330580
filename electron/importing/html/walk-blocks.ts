import type { Block, BlockKind, InlineKind } from '../../domain/blocks.ts';
import { cleanText } from '../clean-text.ts';
import { splitParagraphs } from '../metadata/paragraphs.ts';
import { BlockBuilder } from './block-builder.ts';
import { type DomElement, type DomNode, isElement } from './dom.ts';
import { isBlockTag, isSkippedTag } from './tags.ts';

const INLINE: Readonly<Record<string, InlineKind>> = {
  B: 'strong',
  STRONG: 'strong',
  I: 'emphasis',
  EM: 'emphasis',
  CITE: 'emphasis',
  DFN: 'emphasis',
};
/** In a table of data a cell holds a few words, none of these. */
const LAYOUT = new Set('P DIV UL OL TABLE H1 H2 H3 H4 ARTICLE SECTION BLOCKQUOTE FORM'.split(' '));
const LAYOUT_CELL = 400;

export interface WalkOptions {
  /** The page's own address, against which its links are read. Empty: only full addresses are kept. */
  readonly baseUrl: string;
  /** Leave out navigation, headers, footers and sidebars: for a page of which nobody has cut out the article. */
  readonly bareBody: boolean;
  /**
   * Links that lead nowhere else (within the page, to a script) are links too, to this address: that they are links tells what is a
   * button or a table of contents. Without it they are text.
   */
  readonly nowhere?: string;
  /** More elements of which nothing is wanted. */
  readonly isBeside?: (element: DomElement, tag: string) => boolean;
  /** The key under which the picture at this address is kept; null where it is not. Without it no picture is. */
  readonly takePicture?: (address: string) => string | null;
}

/** The text under a node as blocks, in reading order. Goes along the tree without recursion, so any depth is well. */
export function walkBlocks(root: DomNode, options: WalkOptions): Block[] {
  return walkSection(root, options, root).blocks;
}

/** The same, and which of the blocks (from one index to before another) come from a node under it. */
export function walkSection(
  root: DomNode,
  options: WalkOptions,
  section: DomNode,
): { readonly blocks: Block[]; readonly from: number; readonly to: number } {
  const builder = new BlockBuilder();
  const context = new WalkContext(builder, options);
  builder.kindNow = () => context.current();
  let from = 0;
  let to: number | null = null;
  const leave = (left: DomNode): void => {
    context.leave(left);
    if (left !== section) return;
    context.flush();
    to = builder.blocks.length;
  };
  let node: DomNode | null = root;
  while (node) {
    if (node === section) {
      context.flush();
      from = builder.blocks.length;
    }
    const goIn = context.enter(node);
    if (goIn && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (goIn) leave(node);
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node) leave(node);
    }
    if (!node || node === root) break;
    node = node.nextSibling;
  }
  context.flush();
  return { blocks: builder.blocks, from, to: to ?? builder.blocks.length };
}

class WalkContext {
  private readonly kinds: { readonly element: DomNode; readonly kind: BlockKind; readonly level: number }[] =
    [];
  private readonly inlines: DomNode[] = [];
  private row: DomNode | null = null;
  private readonly builder: BlockBuilder;
  private readonly options: WalkOptions;

  constructor(builder: BlockBuilder, options: WalkOptions) {
    this.builder = builder;
    this.options = options;
  }

  current(): { readonly kind: BlockKind; readonly level: number } {
    return this.kinds[this.kinds.length - 1] ?? { kind: 'paragraph', level: 0 };
  }

  flush(): void {
    const { kind, level } = this.current();
    this.builder.flush(kind, level);
  }

  /** False: nothing under this node is wanted. */
  enter(node: DomNode): boolean {
    if (node.nodeType === 3) {
      this.builder.append(node.nodeValue ?? '');
      return true;
    }
    if (!isElement(node)) return node.nodeType === 9 || node.nodeType === 11;
    const name = node.nodeName.toUpperCase();
    if (this.isSkipped(node, name)) return false;
    if (name === 'IMG') this.takePicture(node);
    if (name === 'BR') this.builder.lineBreak();
    else if (isBlockTag(name)) return this.enterBlock(node, name);
    else this.enterInline(node, name);
    return true;
  }

  leave(node: DomNode): void {
    if (this.inlines[this.inlines.length - 1] === node) {
      this.inlines.pop();
      this.builder.closeInline();
      return;
    }
    if (!isBlockTag(node.nodeName.toUpperCase())) return;
    if (this.row !== null && node !== this.row) {
      this.builder.append(' ');
      return;
    }
    this.flush();
    if (this.row === node) this.row = null;
    while (this.kinds[this.kinds.length - 1]?.element === node) this.kinds.pop();
  }

  /** A picture's words are those of its figure, else those that the page has for who cannot see it. */
  private takePicture(node: DomElement): void {
    const key = this.options.takePicture?.(node.getAttribute('src') ?? '') ?? null;
    if (key === null || this.row !== null) return;
    this.flush();
    this.builder.picture(key, node.getAttribute('alt') ?? '');
  }

  private enterBlock(node: DomElement, name: string): boolean {
    if (this.row !== null) {
      if (name === 'TD' || name === 'TH') this.builder.tab();
      else this.builder.append(' ');
      return true;
    }
    this.flush();
    if (name === 'PRE') {
      for (const text of splitParagraphs(cleanText(node.textContent ?? ''))) {
        this.builder.append(text);
        this.flush();
      }
      return false;
    }
    if (name === 'TR') {
      if (isDataRow(node)) {
        this.row = node;
        this.kinds.push({ element: node, kind: 'table-row', level: 0 });
      }
      return true;
    }
    const kind =
      this.kindOf(name) ?? (isCaption(node, name) ? ({ kind: 'caption', level: 0 } as const) : null);
    if (kind) this.kinds.push({ element: node, ...kind });
    return true;
  }

  private kindOf(name: string): { kind: BlockKind; level: number } | null {
    if (/^H[1-6]$/u.test(name)) return { kind: 'heading', level: Math.max(2, Number(name.charAt(1))) };
    if (name === 'LI' || name === 'DT' || name === 'DD') return { kind: 'list-item', level: 0 };
    if (name === 'BLOCKQUOTE') return { kind: 'quote', level: 0 };
    if (name === 'FIGCAPTION' || name === 'CAPTION') return { kind: 'caption', level: 0 };
    return null;
  }

  private enterInline(node: DomElement, name: string): void {
    const kind = INLINE[name];
    if (kind) {
      this.inlines.push(node);
      this.builder.openInline(kind);
    } else if (name === 'A') {
      const href = this.resolve(node.getAttribute('href') ?? '');
      if (href === '') return;
      this.inlines.push(node);
      this.builder.openInline('link', href);
    }
  }

  /** Only addresses that a person could follow: no scripts, no data, no fragments of the page itself. */
  private resolve(href: string): string {
    const trimmed = href.trim();
    if (trimmed.startsWith('#') || /^javascript:/iu.test(trimmed)) return this.options.nowhere ?? '';
    if (trimmed === '' || trimmed.length > 2_000) return '';
    try {
      const url = this.options.baseUrl ? new URL(trimmed, this.options.baseUrl) : new URL(trimmed);
      return /^(?:https?|mailto):$/u.test(url.protocol) ? url.href : '';
    } catch {
      return '';
    }
  }

  private isSkipped(node: DomElement, name: string): boolean {
    if (isSkippedTag(name)) return true;
    if (node.hasAttribute('hidden')) return true;
    const style = node.getAttribute('style');
    if (style && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style)) return true;
    if (this.options.isBeside?.(node, name) === true) return true;
    if (!this.options.bareBody) return false;
    return (
      name === 'NAV' || name === 'FOOTER' || name === 'ASIDE' || node.getAttribute('role') === 'navigation'
    );
  }
}

/** Many templates set captions as paragraphs, named after what they are. */
const CAPTION_NAME = /(?:^|[\s_-])(?:caption|bildunterschrift)(?:-?text)?(?=$|\s|--)/iu;

function isCaption(element: DomElement, name: string): boolean {
  if (name !== 'P' && name !== 'DIV') return false;
  if (!CAPTION_NAME.test(element.getAttribute('class') ?? '')) return false;
  return element.querySelector('p,div,h1,h2,h3,ul,ol,table') === null;
}

/** A row of data: two cells or more, each of a few words. Anything else in a table is layout, and its cells are read as text. */
function isDataRow(row: DomElement): boolean {
  let cells = 0;
  let length = 0;
  let node: DomNode | null = row.firstChild;
  while (node && node !== row) {
    if (node.nodeType === 3) length += (node.nodeValue ?? '').trim().length;
    if (isElement(node)) {
      const name = node.nodeName.toUpperCase();
      if (LAYOUT.has(name))
        return name === 'P' && cells > 1 && length < LAYOUT_CELL ? restIsShort(row) : false;
      if (name === 'TD' || name === 'TH') cells += 1;
    }
    if (length > LAYOUT_CELL * Math.max(1, cells)) return false;
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== row && !node.nextSibling) node = node.parentNode;
    if (node === row) break;
    node = node?.nextSibling ?? null;
  }
  return cells > 1;
}

/** Word processors put a paragraph into every cell. */
function restIsShort(row: DomElement): boolean {
  return (
    (row.textContent ?? '').length < LAYOUT_CELL && row.querySelector('table,div,ul,ol,h1,h2,h3') === null
  );
}
