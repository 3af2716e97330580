import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { JSONL_CHUNK, type JsonlLine, LONGEST_LINE, readLines } from './jsonl-lines.ts';
import { chunksOf, fileSource } from './source.ts';

const folder = mkdtempSync(join(tmpdir(), 'lines-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function linesOf(content: string | Buffer): Promise<JsonlLine[]> {
  const path = join(folder, 'file.jsonl');
  writeFileSync(path, content);
  const lines: JsonlLine[] = [];
  for await (const some of readLines(chunksOf(await fileSource(path), JSONL_CHUNK))) lines.push(...some);
  return lines;
}

describe('readLines', () => {
  it('gives every line with its number, across the borders of chunks', async () => {
    const long = `é${'x'.repeat(700_000)}`;
    const texts = ['one', '', long, 'two', `${long}${long}`, 'three'];
    expect(await linesOf(texts.join('\n'))).toEqual(
      texts.map((text, index) => ({ ok: true, line: index + 1, text })),
    );
  });

  it('fails a damaged line alone, with its place in the file', async () => {
    const content = Buffer.concat([Buffer.from('first\nab'), Buffer.from([0xff]), Buffer.from('c\nlast\n')]);
    expect(await linesOf(content)).toEqual([
      { ok: true, line: 1, text: 'first' },
      { ok: false, line: 2, reason: { code: 'broken-encoding', offset: 8 } },
      { ok: true, line: 3, text: 'last' },
    ]);
  });

  it('fails a line that is too long alone', async () => {
    const content = `first\n${'x'.repeat(LONGEST_LINE + 1)}\nlast`;
    expect(await linesOf(content)).toEqual([
      { ok: true, line: 1, text: 'first' },
      { ok: false, line: 2, reason: { code: 'too-large', bytes: LONGEST_LINE + 1, limit: LONGEST_LINE } },
      { ok: true, line: 3, text: 'last' },
    ]);
  });
});
