import type { OriginalFormat } from '../../domain/original-format.ts';
import type { DraftResult, ReadFailure, Reading } from '../reading.ts';
import { draftOfEntry } from '../wire/feed-entry.ts';
import { jsonFeedItems } from '../wire/json-feed.ts';
import { isNinjs } from '../wire/ninjs-item.ts';
import { readRecord } from './read-record.ts';

/** Names under which a JSON file keeps its list of articles. */
const LISTS = ['articles', 'items', 'data', 'results', 'documents', 'docs', 'stories', '_items'];

export type JsonReadings =
  | { readonly ok: true; readonly readings: readonly Reading[] }
  | { readonly ok: false; readonly reason: ReadFailure['reason'] };

/** A JSON file: one article, a list of them, or an object that holds such a list. */
export function readJson(text: string): JsonReadings {
  const parsed = parseJson(text, 0);
  if (!parsed.ok) return parsed;
  const feed = jsonFeedItems(parsed.value);
  if (feed) return readFeedItems(feed);
  const list = listOf(parsed.value);
  if (list === null) {
    const result = readRecord(parsed.value, 0);
    if (!result.ok) return result;
    return { ok: true, readings: [reading(result, text, '', formatOf(parsed.value))] };
  }
  if (list.length === 0)
    return { ok: false, reason: { code: 'not-an-article', line: 0, detail: 'its list is empty' } };
  const readings: Reading[] = [];
  let first: ReadFailure['reason'] | null = null;
  let articles = 0;
  for (const [index, item] of list.entries()) {
    const part = `article ${index + 1}`;
    const result = readRecord(item, 0);
    if (result.ok) {
      articles += 1;
      readings.push(reading(result, JSON.stringify(item), part, formatOf(item)));
    } else {
      first ??= result.reason;
      readings.push({ ok: false, part, reason: result.reason });
    }
  }
  // A list of something else is one thing that is no article, not a thousand of them.
  return articles === 0 && first ? { ok: false, reason: first } : { ok: true, readings };
}

/** Each item of a JSON Feed is an article, or says why it is none. */
function readFeedItems(items: NonNullable<ReturnType<typeof jsonFeedItems>>): JsonReadings {
  if (items.length === 0) return { ok: false, reason: { code: 'no-entries' } };
  const readings = items.map(({ item, entry }, index): Reading => {
    const part = `entry ${index + 1}`;
    const result: DraftResult =
      entry === null ? { ok: false, reason: { code: 'no-text' } } : draftOfEntry(entry);
    return result.ok
      ? reading(result, JSON.stringify(item), part, 'feed')
      : { ok: false, part, reason: result.reason };
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

function listOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return null;
  const record = value as Record<string, unknown>;
  for (const name of LISTS) {
    const list = record[name];
    if (Array.isArray(list) && list.every((item) => typeof item === 'object' && item !== null)) return list;
  }
  return null;
}

/** JSON.parse with a reason that a person can use. `line` is the line of the file where the text stands alone on one, else 0. */
export function parseJson(
  text: string,
  line: number,
):
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: ReadFailure['reason'] } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = Number(/position (\d+)/u.exec(message)?.[1] ?? Number.NaN);
    const at = line > 0 ? line : lineAt(text, Number.isNaN(position) ? text.length : position);
    return { ok: false, reason: { code: 'broken-json', line: at, detail: detailOf(message) } };
  }
}

function lineAt(text: string, position: number): number {
  let line = 1;
  for (
    let index = text.indexOf('\n');
    index !== -1 && index < position;
    index = text.indexOf('\n', index + 1)
  )
    line += 1;
  return line;
}

/** The engine's words without the piece of the file that it quotes. */
function detailOf(message: string): string {
  if (/end of JSON|Unterminated/iu.test(message)) return 'it breaks off';
  const token = /Unexpected token '?([^' ]{1,2})'?/u.exec(message)?.[1];
  if (token) return `unexpected ${token}`;
  return message
    .replace(/,? ?"[\s\S]*$| in JSON at[\s\S]*$| \(line[\s\S]*$/u, '')
    .slice(0, 100)
    .toLowerCase();
}
