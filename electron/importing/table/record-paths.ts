import { writeJson } from '../readers/parse-json.ts';

/** Objects in objects are looked into so deep; what lies deeper is no field of an article. */
const DEEPEST = 6;
/** More fields no export of articles has. */
export const MOST_PATHS = 500;
/** A longer name is data, in characters. */
const LONGEST_PATH = 200;

/** What a record's fields hold, by the path to each, parted by dots: `_source.title`. Lists are values as they are. */
export function pathsOf(record: object): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  collect(record, '', 1, found);
  return found;
}

function collect(record: object, before: string, depth: number, found: Map<string, unknown>): void {
  for (const [name, value] of Object.entries(record)) {
    const path = before + name;
    if (path.length > LONGEST_PATH) continue;
    if (found.size >= MOST_PATHS) return;
    if (isRecord(value) && depth < DEEPEST) collect(value, `${path}.`, depth + 1, found);
    else found.set(path, value);
  }
}

/** What stands at a path; a name may hold dots itself. Undefined where nothing does. */
export function valueAt(record: object, path: string): unknown {
  if (Object.hasOwn(record, path)) return (record as Record<string, unknown>)[path];
  for (let dot = path.indexOf('.'); dot !== -1; dot = path.indexOf('.', dot + 1)) {
    const name = path.slice(0, dot);
    if (!Object.hasOwn(record, name)) continue;
    const inner = (record as Record<string, unknown>)[name];
    const value = isRecord(inner) ? valueAt(inner, path.slice(dot + 1)) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

export function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The longest value that is shown, in characters. */
const LONGEST_SAMPLE = 2_000;

/** A field's value as text: a list of texts is their lines. */
export function sampleOfValue(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) {
    const items = value
      .slice(0, 200)
      .map((item) => (Array.isArray(item) ? item.map(textIn).join(' ') : textIn(item)));
    return items.filter((item) => item !== '').join('\n');
  }
  return textIn(value);
}

function textIn(value: unknown): string {
  // A list in a list in a list is data, and may be too deep to be written.
  if (Array.isArray(value) || value === null || value === undefined) return '';
  if (!isRecord(value)) return String(value);
  const { text, content, name, title } = value as Record<string, unknown>;
  const known = [text, content, name, title].find((one) => typeof one === 'string');
  return typeof known === 'string' ? known : (writeJson(value) ?? '').slice(0, LONGEST_SAMPLE);
}
