import { decodeSource } from '../decode-source.ts';
import type { DraftResult, Reading, Readings } from '../reading.ts';
import type { Source } from '../source.ts';
import { originalOf, toReading } from '../wire/item-readings.ts';
import { newsml1Drafts } from '../wire/newsml-1-item.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { childrenOf } from '../xml/xml-tree.ts';

const NAME = 'A NewsML file';

/** A NewsML 1.x file: its items, each with one article or several, or the reason why it has none. */
export async function* readNewsml1(source: Source): Readings {
  const decoded = await decodeSource(source);
  if (!decoded.ok) return decoded.reason;
  const parsed = parseXml(decoded.text, NAME);
  if (!parsed.ok) return parsed.reason;
  const items = childrenOf(parsed.root, 'NewsItem');
  const damaged = { code: 'damaged', name: NAME, detail: parsed.fault ?? '' } as const;
  if (items.length === 0) return parsed.breaksOff ? damaged : { code: 'no-text' };
  const readings: Reading[] = [];
  for (const [index, item] of items.entries()) {
    const isHalf = parsed.breaksOff && index === items.length - 1;
    const results: readonly DraftResult[] = isHalf ? [{ ok: false, reason: damaged }] : newsml1Drafts(item);
    // One article alone is the file.
    if (items.length === 1 && results.length === 1) {
      const [only] = results as readonly [DraftResult];
      if (!only.ok) return only.reason;
      yield [toReading(only, '', decoded.bytes, 'newsml-1')];
      return null;
    }
    for (const [at, result] of results.entries()) {
      const part = results.length === 1 ? `item ${index + 1}` : `item ${index + 1}, article ${at + 1}`;
      readings.push(toReading(result, part, originalOf(item, decoded.text, items.length), 'newsml-1'));
    }
  }
  yield readings;
  return null;
}
