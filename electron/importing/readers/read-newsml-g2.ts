import { decodeSource } from '../decode-source.ts';
import type { DraftResult, Reading, Readings } from '../reading.ts';
import type { Source } from '../source.ts';
import { originalOf, toReading } from '../wire/item-readings.ts';
import { newsmlG2Draft } from '../wire/newsml-g2-item.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { childAt, type XmlElement } from '../xml/xml-tree.ts';

const NAME = 'A NewsML-G2 file';

/** A NewsML-G2 file: one item, or a message with several, each of which is an article or says why it is none. */
export async function* readNewsmlG2(source: Source): Readings {
  const decoded = await decodeSource(source);
  if (!decoded.ok) return decoded.reason;
  const parsed = parseXml(decoded.text, NAME);
  if (!parsed.ok) return parsed.reason;
  const { root, fault, breaksOff } = parsed;
  const damaged = { code: 'damaged', name: NAME, detail: fault ?? '' } as const;
  if (root.name !== 'newsmessage') {
    if (breaksOff) return damaged;
    const result = newsmlG2Draft(root);
    if (!result.ok) return result.reason;
    yield [toReading(result, '', decoded.bytes, 'newsml-g2')];
    return null;
  }
  const items = (childAt(root, 'itemSet')?.children ?? []).filter(
    (item): item is XmlElement => typeof item !== 'string',
  );
  if (items.length === 0) return breaksOff ? damaged : { code: 'no-text' };
  const readings: Reading[] = items.map((item, index) => {
    const part = `item ${index + 1}`;
    const result: DraftResult =
      breaksOff && index === items.length - 1 ? { ok: false, reason: damaged } : newsmlG2Draft(item);
    return toReading(result, part, originalOf(item, decoded.text, items.length), 'newsml-g2');
  });
  yield readings;
  return null;
}
