import type { OriginalFormat } from '../../domain/original-format.ts';
import { decodeSource } from '../decode-source.ts';
import type { DraftResult, ReadContext, ReadFailure, Reading, Readings } from '../reading.ts';
import type { Source } from '../source.ts';
import { decideTable } from '../table/decide-table.ts';
import { findRecords } from '../table/find-records.ts';
import { mappedRecordReader, type RecordReader } from '../table/mapped-record.ts';
import { sketchRecords } from '../table/sketch-records.ts';
import { draftOfEntry } from '../wire/feed-entry.ts';
import { jsonFeedItems } from '../wire/json-feed.ts';
import { isNinjs } from '../wire/ninjs-item.ts';
import { parseJson, writeJson } from './parse-json.ts';
import { readRecord } from './read-record.ts';

type JsonReadings =
  | { readonly ok: true; readonly readings: readonly Reading[] }
  | { readonly ok: false; readonly reason: ReadFailure['reason'] };

/**
 * A JSON file: one article, a list of them, or an object that holds such a list, by the common names of their fields. Where these name no
 * article in it, it is asked what the fields mean.
 */
export async function* readJson(source: Source, context: ReadContext): Readings {
  const decoded = await decodeSource(source);
  if (!decoded.ok) return decoded.reason;
  const parsed = parseJson(decoded.text, 0);
  if (!parsed.ok) return parsed.reason;
  const result = await readValue(parsed.value, context);
  if (!result.ok) return result.reason;
  yield result.readings.map((one) => (one.ok && one.part === '' ? { ...one, original: decoded.bytes } : one));
  return null;
}

async function readValue(value: unknown, context: ReadContext): Promise<JsonReadings> {
  const feed = jsonFeedItems(value);
  if (feed) return readFeedItems(feed);
  const { records, isOnly } = findRecords(value);
  if (records.length === 0)
    return { ok: false, reason: { code: 'not-an-article', line: 0, detail: 'its list is empty' } };
  const known = readRecords(records, isOnly, readRecord);
  // A list of something else is one thing that is no article, not a thousand of them.
  if (known.ok) return known;
  const sketch = sketchRecords(records, isOnly);
  if (sketch === null) return known;
  const decision = await decideTable(context, sketch);
  if (decision.type === 'refuse') return { ok: false, reason: decision.reason };
  return readRecords(records, isOnly, mappedRecordReader(decision.mapping));
}

const TOO_DEEP = {
  code: 'not-an-article',
  line: 0,
  detail: 'its fields lie too deep in one another',
} as const satisfies ReadFailure['reason'];

/** Not ok where none of them is an article. */
function readRecords(records: readonly unknown[], isOnly: boolean, read: RecordReader): JsonReadings {
  const readings: Reading[] = [];
  let first: ReadFailure['reason'] | null = null;
  let articles = 0;
  for (const [index, item] of records.entries()) {
    const part = isOnly ? '' : `article ${index + 1}`;
    const result = read(item, 0);
    // The only one is kept as its file is.
    const original = isOnly || !result.ok ? '' : writeJson(item);
    if (original === null) readings.push({ ok: false, part, reason: TOO_DEEP });
    else if (result.ok) {
      articles += 1;
      readings.push(reading(result, original, part, formatOf(item)));
    } else {
      first ??= result.reason;
      readings.push({ ok: false, part, reason: result.reason });
    }
  }
  return articles === 0 && first ? { ok: false, reason: first } : { ok: true, readings };
}

/** Each item of a JSON Feed is an article, or says why it is none. */
function readFeedItems(items: NonNullable<ReturnType<typeof jsonFeedItems>>): JsonReadings {
  if (items.length === 0) return { ok: false, reason: { code: 'no-entries' } };
  const readings = items.map(({ item, entry }, index): Reading => {
    const part = `entry ${index + 1}`;
    const result: DraftResult =
      entry === null ? { ok: false, reason: { code: 'no-text' } } : draftOfEntry(entry);
    if (!result.ok) return { ok: false, part, reason: result.reason };
    const original = writeJson(item);
    return original === null
      ? { ok: false, part, reason: TOO_DEEP }
      : reading(result, original, part, 'feed');
  });
  return { ok: true, readings };
}

function formatOf(value: unknown): OriginalFormat {
  return typeof value === 'object' && value !== null && isNinjs(value) ? 'ninjs' : 'json';
}

function reading(
  result: Extract<DraftResult, { ok: true }>,
  original: string,
  part: string,
  originalFormat: OriginalFormat,
): Reading {
  return { ...result, original, originalFormat, part };
}
