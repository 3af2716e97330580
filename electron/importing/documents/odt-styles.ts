import { attributeOf, childrenOf, descendantsOf, type XmlElement } from '../xml/xml-tree.ts';

/** What a style of a text says as far as it matters to a reader; its parents are asked where it says nothing itself. */
export interface OdtStyle {
  /** As a person named it, or the program did. */
  readonly name: string;
  readonly parent: string;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly hidden: boolean;
}

/** Parents of parents are followed so far; a circle of them ends there. */
const DEEPEST_PARENT = 20;

/** The styles of a text by the names that it uses: its own automatic ones, and the ones that a person sees. */
export class OdtStyles {
  private readonly styles = new Map<string, OdtStyle>();

  constructor(roots: readonly (XmlElement | null)[]) {
    for (const root of roots) {
      if (!root) continue;
      for (const style of descendantsOf(root, 'style')) this.add(style);
    }
  }

  isBold(name: string): boolean {
    return this.lineOf(name).find(({ bold }) => bold !== null)?.bold ?? false;
  }

  isItalic(name: string): boolean {
    return this.lineOf(name).find(({ italic }) => italic !== null)?.italic ?? false;
  }

  isHidden(name: string): boolean {
    return this.styles.get(name)?.hidden ?? false;
  }

  /** The names of a style and of its parents, the nearest first. */
  namesOf(name: string): string[] {
    return [name, ...this.lineOf(name).flatMap((style) => [style.name, style.parent])];
  }

  private add(style: XmlElement): void {
    const name = attributeOf(style, 'style:name');
    if (name === '' || this.styles.has(name)) return;
    const text = childrenOf(style, 'text-properties')[0] ?? null;
    const section = childrenOf(style, 'section-properties')[0] ?? null;
    this.styles.set(name, {
      name: attributeOf(style, 'style:display-name') || name,
      parent: attributeOf(style, 'style:parent-style-name'),
      bold: boldOf(attributeOf(text, 'fo:font-weight')),
      italic: italicOf(attributeOf(text, 'fo:font-style')),
      hidden: attributeOf(text, 'text:display') === 'none' || attributeOf(section, 'text:display') === 'none',
    });
  }

  private lineOf(name: string): OdtStyle[] {
    const line: OdtStyle[] = [];
    let style = this.styles.get(name);
    while (style && line.length < DEEPEST_PARENT) {
      line.push(style);
      style = this.styles.get(style.parent);
    }
    return line;
  }
}

function boldOf(weight: string): boolean | null {
  if (weight === '') return null;
  return weight === 'bold' || Number(weight) >= 600;
}

function italicOf(style: string): boolean | null {
  return style === '' ? null : style === 'italic' || style === 'oblique';
}
