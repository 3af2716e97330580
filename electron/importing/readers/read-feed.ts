import { decodeSource } from '../decode-source.ts';
import type { Readings } from '../reading.ts';
import type { Source } from '../source.ts';
import { feedEntries } from '../wire/feed-entries.ts';
import { draftOfEntry } from '../wire/feed-entry.ts';
import { originalOf, toReading } from '../wire/item-readings.ts';
import { parseXml } from '../xml/parse-xml.ts';

const NAME = 'A feed';
const BATCH = 100;

/** A feed: each entry is an article, or says why it is none. One that breaks off gives what it holds, and says that it breaks off. */
export async function* readFeed(source: Source): Readings {
  const decoded = await decodeSource(source);
  if (!decoded.ok) return decoded.reason;
  const parsed = parseXml(decoded.text, NAME);
  if (!parsed.ok) return parsed.reason;
  const entries = feedEntries(parsed.root);
  for (let start = 0; start < entries.length; start += BATCH) {
    yield entries
      .slice(start, start + BATCH)
      .map(({ element, entry }, index) =>
        toReading(
          draftOfEntry(entry),
          `entry ${start + index + 1}`,
          originalOf(element, decoded.text, entries.length),
          'feed',
        ),
      );
  }
  if (parsed.breaksOff) return { code: 'damaged', name: NAME, detail: parsed.fault ?? '' };
  return entries.length === 0 ? { code: 'no-entries' } : null;
}
