import { isRecord, pathsOf } from './record-paths.ts';

/** Names under which a JSON file keeps its list of articles. */
const LISTS = ['articles', 'items', 'data', 'results', 'documents', 'docs', 'stories', '_items'];
/** An object with so long a text is an article itself, whatever lists it holds; in characters. */
const LONG_TEXT = 200;
const DEEPEST = 5;
/** More lists than these are not looked through. */
const MOST_LISTS = 1_000;

/** What may be articles in a parsed JSON file. */
export interface FoundRecords {
  readonly records: readonly unknown[];
  /** It is the file's only value, not one of a list. */
  readonly isOnly: boolean;
}

/**
 * The records of a JSON file: its list, the list that its object holds under one of the usual names, the object itself where it holds a
 * text, or else the longest list of objects inside it (`hits.hits`, `response.docs`).
 */
export function findRecords(value: unknown): FoundRecords {
  if (Array.isArray(value)) return { records: value, isOnly: false };
  const only: FoundRecords = { records: [value], isOnly: true };
  if (!isRecord(value)) return only;
  for (const name of LISTS) {
    const list = (value as Record<string, unknown>)[name];
    if (Array.isArray(list) && list.every((item) => typeof item === 'object' && item !== null))
      return { records: list, isOnly: false };
  }
  if (hasLongText(value)) return only;
  const list = longestList(value);
  return list === null ? only : { records: list, isOnly: false };
}

function hasLongText(record: object): boolean {
  for (const value of pathsOf(record).values()) {
    if (typeof value === 'string' && value.length >= LONG_TEXT) return true;
  }
  return false;
}

function longestList(record: object): readonly unknown[] | null {
  let longest: readonly unknown[] | null = null;
  let open: readonly object[] = [record];
  for (let depth = 0; depth < DEEPEST && open.length > 0; depth += 1) {
    const inner: object[] = [];
    for (const value of open.flatMap((object) => Object.values(object) as unknown[])) {
      if (isRecord(value) && inner.length < MOST_LISTS) inner.push(value);
      if (!Array.isArray(value) || value.length === 0 || !value.every(isRecord)) continue;
      if (value.length > (longest?.length ?? 0)) longest = value;
      // A dump of several tables is a list of lists.
      if (inner.length < MOST_LISTS) inner.push(...value.slice(0, 20));
    }
    open = inner;
  }
  return longest;
}
