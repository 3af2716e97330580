import type { Reading } from '../reading.ts';
import type { RecordReader } from '../table/mapped-record.ts';
import { parseJson } from './parse-json.ts';

/** One line of a JSONL file as an article; null for a blank line. A line that cannot be read fails alone. */
export function readJsonlLine(text: string, line: number, read: RecordReader): Reading | null {
  const trimmed = text.trim();
  // A byte order mark is white space for trim().
  if (trimmed === '') return null;
  const part = `line ${line}`;
  const parsed = parseJson(trimmed, line);
  if (!parsed.ok) return { ok: false, part, reason: parsed.reason };
  const result = read(parsed.value, line);
  if (!result.ok) return { ok: false, part, reason: result.reason };
  return { ...result, original: trimmed, originalFormat: 'jsonl', part };
}
