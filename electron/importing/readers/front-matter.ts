import type { ArticleMetadata } from '../../domain/article.ts';
import { NO_METADATA } from '../reading.ts';
import { fieldsOf, metadataOfFields } from './record-fields.ts';

const FENCE = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u;

/** The `key: value` lines between `---` at a Markdown file's beginning, and the text after them. Without any: nothing known, all text. */
export function readFrontMatter(text: string): { readonly metadata: ArticleMetadata; readonly text: string } {
  const match = FENCE.exec(text);
  if (!match) return { metadata: NO_METADATA, text };
  const record = parseLines((match[1] ?? '').split('\n'));
  // A text between two rules is no front matter.
  if (Object.keys(record).length === 0) return { metadata: NO_METADATA, text };
  return {
    metadata: metadataOfFields(fieldsOf(record)),
    text: text.slice(match[0].length),
  };
}

/** As much of YAML as people write there: values on one line, plain or quoted, `[a, b]` and `- a` lists. */
function parseLines(lines: readonly string[]): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  let list: string[] | null = null;
  for (const line of lines) {
    const item = /^\s*-\s+(.+)$/u.exec(line)?.[1];
    if (item !== undefined && list) {
      list.push(unquote(item));
      continue;
    }
    const pair = /^([\p{L}_][\p{L}\p{Nd}_ -]{0,40}):(?:\s+(.*))?$/u.exec(line);
    if (!pair) continue;
    const value = (pair[2] ?? '').trim();
    const name = pair[1] as string;
    list = null;
    if (value === '') {
      list = [];
      record[name] = list;
    } else if (/^\[.*\]$/u.test(value)) record[name] = value.slice(1, -1).split(',').map(unquote);
    else record[name] = unquote(value);
  }
  return record;
}

function unquote(value: string): string {
  const trimmed = value.trim();
  if (/^"(?:[^"\\]|\\.)*"$/u.test(trimmed)) {
    try {
      return JSON.parse(trimmed) as string;
    } catch {
      return trimmed.slice(1, -1);
    }
  }
  return /^'.*'$/u.test(trimmed) ? trimmed.slice(1, -1).replaceAll("''", "'") : trimmed;
}
