import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../../../electron/importing/decode.ts';

/** A saved page and what a person found in it. Empty where the page does not say it. */
export interface TruePage {
  /** Its file name. */
  readonly file: string;
  readonly html: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** An ISO day. */
  readonly date: string;
  /** Passages of the article's text. */
  readonly present: readonly string[];
  /** Passages of what stands beside it. */
  readonly absent: readonly string[];
  /** Rules are made from the pages of one half; the other is only ever looked at as figures. */
  readonly half: 'dev' | 'held';
}

interface TruthRow {
  readonly file: string;
  readonly title: string;
  readonly author: string | readonly string[];
  readonly date: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
}

/**
 * The pages of a folder, or of a `.tar.gz` (unpacked into `scratch`), that holds `pages/` and a `truth.json`: a list of
 * `{ file, title, author, date, with, without }`. Throws where there is no such file.
 */
export function readPageSet(path: string, scratch: string): { folder: string; pages: readonly TruePage[] } {
  const root = statSync(path).isDirectory() ? path : unpack(path, scratch);
  const base = existsSync(join(root, 'truth.json')) ? root : join(root, 'web-pages');
  const folder = join(base, 'pages');
  const rows = JSON.parse(readFileSync(join(base, 'truth.json'), 'utf8')) as readonly TruthRow[];
  const pages = rows.map((row): TruePage => {
    const bytes = readFileSync(join(folder, row.file));
    const decoded = decodeText(bytes);
    return {
      file: row.file,
      // As a browser shows what is damaged.
      html: decoded.ok ? decoded.text : new TextDecoder().decode(bytes),
      title: row.title,
      authors: [row.author].flat().filter((author) => author !== ''),
      date: row.date,
      present: row.with,
      absent: row.without,
      half: halfOf(row.file),
    };
  });
  return { folder, pages };
}

/** By a hash of the name, so that a page stays in its half whatever is added. */
function halfOf(file: string): 'dev' | 'held' {
  return (createHash('sha256').update(file).digest()[0] ?? 0) % 2 === 0 ? 'dev' : 'held';
}

function unpack(archive: string, scratch: string): string {
  const folder = join(scratch, 'page-set');
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xzf', archive, '-C', folder]);
  return folder;
}
