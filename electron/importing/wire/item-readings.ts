import type { OriginalFormat } from '../../domain/original-format.ts';
import type { DraftResult, Reading } from '../reading.ts';
import { outerHtml } from '../xml/xml-to-html.ts';
import type { XmlElement } from '../xml/xml-tree.ts';

/**
 * What a reading keeps as its original: the element's own piece of the text. Of an ill-formed text nobody can tell the pieces apart:
 * there it is the whole text where it holds one item, else what could be read of the item.
 */
export function originalOf(element: XmlElement, text: string, items: number): string {
  if (element.place !== null) return text.slice(element.place.start, element.place.end);
  return items === 1 ? text : outerHtml(element, ({ name }) => name);
}

/** An item's draft or failure as a reading. */
export function toReading(
  result: DraftResult,
  part: string,
  original: string | Uint8Array,
  originalFormat: OriginalFormat,
): Reading {
  return result.ok
    ? { ok: true, draft: result.draft, original, originalFormat, part }
    : { ok: false, part, reason: result.reason };
}
