import type { PDFPageProxy } from 'pdfjs-dist';
import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.d.ts';
import { SpanItems } from './actual-text/span-items.ts';
import { FragmentCollector } from './fragment-collector.ts';

/** A piece of a line as the PDF holds it. Lengths are in points; `baseline` grows down the page. */
export interface Fragment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Of the font. */
  readonly size: number;
  readonly rtl: boolean;
  /** The PDF has white space at its left. */
  readonly spaced: boolean;
}

export interface PageFragments {
  /** The page's text, turned so that it runs from left to right. */
  readonly main: readonly Fragment[];
  /** What runs in another direction, such as a picture's credit set sideways. */
  readonly aside: readonly Fragment[];
  /** Of the page as it is shown, in points. */
  readonly height: number;
}

/** More pieces of text than this on one page are a drawing made of letters, or an attack. */
export const MOST_FRAGMENTS = 30_000;

/** Null where the page has more than {@link MOST_FRAGMENTS}. Throws what the library throws. */
export async function readPageFragments(page: PDFPageProxy): Promise<PageFragments | null> {
  const { transform, height } = page.getViewport({ scale: 1 });
  const collector = new FragmentCollector(transform);
  const spans = new SpanItems();
  const reader = page
    .streamTextContent({ includeMarkedContent: true })
    .getReader() as ReadableStreamDefaultReader<{
    items: (TextItem | TextMarkedContent)[];
    styles: Record<string, { vertical?: boolean }>;
  }>;
  // A font's style comes with the first batch that uses it.
  const vertical = new Set<string>();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    for (const [font, style] of Object.entries(value.styles)) if (style.vertical) vertical.add(font);
    for (const piece of value.items) {
      for (const item of spans.next(piece)) {
        if ('placeless' in item) collector.addPlaceless(item.placeless);
        else collector.add(item, vertical.has(item.fontName));
      }
    }
    if (collector.count > MOST_FRAGMENTS) {
      await reader.cancel();
      return null;
    }
  }
  for (const item of spans.rest()) collector.add(item, vertical.has(item.fontName));
  return { ...collector.finish(), height };
}
