import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { generateArticles } from './generate-articles.ts';

const GENERATED = 8_000;

/** The articles that a library is built from: a JSONL file. */
export interface Corpus {
  /** For a person. */
  readonly name: string;
  readonly path: string;
  /** The file that was named; null for a generated text. */
  readonly source: string | null;
}

/** The file that was named, unpacked where needed; without one, a text that is generated, the same each time. */
export function prepareCorpus(file: string | null, folder: string): Corpus {
  const path = join(folder, 'corpus.jsonl');
  if (file === null) {
    writeFileSync(path, generateArticles(GENERATED));
    return { name: 'generated text', path, source: null };
  }
  if (!file.endsWith('.gz')) return { name: file, path: file, source: file };
  writeFileSync(path, gunzipSync(readFileSync(file)));
  return { name: file, path, source: file };
}
