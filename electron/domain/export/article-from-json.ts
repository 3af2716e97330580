import { type ArticleDraft, type ArticleMetadata, METADATA_FIELDS } from '../article.ts';
import { readDetails } from '../article-details.ts';
import type { Block, BlockKind, InlineKind, InlineRange } from '../blocks.ts';
import { EXPORT_FORMAT } from './article-to-json.ts';

/** An article as our own export holds it. */
export interface ImportedArticle extends ArticleDraft {
  readonly tags: readonly string[];
  readonly starred: boolean;
  readonly read: boolean;
}

const BLOCK_KINDS: readonly string[] = [
  'paragraph',
  'heading',
  'quote',
  'list-item',
  'table-row',
  'caption',
] satisfies BlockKind[];
const INLINE_KINDS: readonly string[] = ['strong', 'emphasis', 'link'] satisfies InlineKind[];

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Reads the object of one line of our own export. Null where it is another one's JSON, or damaged: a file may have been
 * edited by hand, so every field is checked.
 */
export function articleFromJson(value: unknown): ImportedArticle | null {
  if (!isObject(value) || value['format'] !== EXPORT_FORMAT) return null;
  const metadata: Record<string, string> = {};
  for (const field of METADATA_FIELDS) {
    const text = value[field] ?? '';
    if (typeof text !== 'string') return null;
    metadata[field] = text;
  }
  const blocks = readAll(value['blocks'], readBlock);
  const tags = readAll(value['tags'] ?? [], (tag) => (typeof tag === 'string' && tag !== '' ? tag : null));
  const { starred = false, read = false } = value;
  const details = value['details'] === undefined ? undefined : readDetails(value['details']);
  if (details === null) return null;
  if (!blocks || !tags || typeof starred !== 'boolean' || typeof read !== 'boolean') return null;
  return {
    ...(metadata as unknown as ArticleMetadata),
    blocks,
    ...(details && { details }),
    tags,
    starred,
    read,
  };
}

function readBlock(value: unknown): Block | null {
  if (!isObject(value)) return null;
  const { kind, text, level } = value;
  if (typeof kind !== 'string' || !BLOCK_KINDS.includes(kind)) return null;
  if (typeof text !== 'string' || text === '') return null;
  const ranges =
    value['ranges'] === undefined ? undefined : readAll(value['ranges'], (range) => readRange(range, text));
  if (ranges === null) return null;
  if (level !== undefined && !isBetween(level, 2, 6)) return null;
  return { kind: kind as BlockKind, text, ...(ranges && { ranges }), ...(level !== undefined && { level }) };
}

function readRange(value: unknown, text: string): InlineRange | null {
  if (!isObject(value)) return null;
  const { kind, start, end, href } = value;
  if (typeof kind !== 'string' || !INLINE_KINDS.includes(kind)) return null;
  if (!isBetween(start, 0, text.length) || !isBetween(end, start, text.length)) return null;
  if (href !== undefined && typeof href !== 'string') return null;
  return { kind: kind as InlineKind, start, end, ...(href !== undefined && { href }) };
}

function readAll<Item>(value: unknown, read: (item: unknown) => Item | null): readonly Item[] | null {
  if (!Array.isArray(value)) return null;
  const items: Item[] = [];
  for (const item of value) {
    const result = read(item);
    if (result === null) return null;
    items.push(result);
  }
  return items;
}

function isBetween(value: unknown, low: number, high: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
