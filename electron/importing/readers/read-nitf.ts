import { decodeSource } from '../decode-source.ts';
import type { Readings } from '../reading.ts';
import type { Source } from '../source.ts';
import { toReading } from '../wire/item-readings.ts';
import { nitfItem } from '../wire/nitf-item.ts';
import { draftOfItem } from '../wire/wire-item.ts';
import { parseXml } from '../xml/parse-xml.ts';

const NAME = 'An NITF file';

/** An NITF file as one article. One that breaks off is no whole article, and so none. */
export async function* readNitf(source: Source): Readings {
  const decoded = await decodeSource(source);
  if (!decoded.ok) return decoded.reason;
  const parsed = parseXml(decoded.text, NAME);
  if (!parsed.ok) return parsed.reason;
  if (parsed.breaksOff) return { code: 'damaged', name: NAME, detail: parsed.fault ?? '' };
  const result = draftOfItem(nitfItem(parsed.root));
  if (!result.ok) return result.reason;
  yield [toReading(result, '', decoded.bytes, 'nitf')];
  return null;
}
