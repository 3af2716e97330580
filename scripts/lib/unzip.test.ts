import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unzip } from './unzip.mjs';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wirewatch-unzip-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

interface Item {
  readonly name: string;
  readonly content: string;
  readonly mode: number;
  readonly deflated: boolean;
}

/** A small archive as other programs write it, with an extra field before the data and a comment at the end. */
function zip(items: readonly Item[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, mode, deflated } of items) {
    const data = deflated ? deflateRawSync(content) : Buffer.from(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(deflated ? 8 : 0, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(Buffer.byteLength(content), 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.from(common);
    local.writeUInt16LE(4, 24);
    parts.push(Buffer.from('PK\u0003\u0004', 'latin1'), local, Buffer.from(name), Buffer.alloc(4), data);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0003', 'latin1'), common, tail, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + 4 + data.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(items.length, 4);
  end.writeUInt16LE(items.length, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(offset, 12);
  end.writeUInt16LE(7, 16);
  return Buffer.concat([
    ...parts,
    index,
    Buffer.from('PK\u0005\u0006', 'latin1'),
    end,
    Buffer.from('comment'),
  ]);
}

test('writes the chosen entries with their rights, and only those', async () => {
  const archive = join(folder, 'a.zip');
  const long = 'Nothing is lost. '.repeat(10_000);
  await writeFile(
    archive,
    zip([
      { name: 'App/', content: '', mode: 0o40755, deflated: false },
      { name: 'App/run', content: long, mode: 0o100755, deflated: true },
      { name: 'App/empty', content: '', mode: 0o100644, deflated: false },
      { name: 'App/plain é.txt', content: 'as it is', mode: 0o100644, deflated: false },
      { name: 'Other/left-out', content: 'x', mode: 0o100644, deflated: false },
    ]),
  );
  const target = (name: string): string | undefined =>
    name.startsWith('App/') ? join(folder, 'out', name.slice(4)) : undefined;
  expect(await unzip(archive, target)).toBe(3);
  expect(await readFile(join(folder, 'out/run'), 'utf8')).toBe(long);
  expect(await readFile(join(folder, 'out/plain é.txt'), 'utf8')).toBe('as it is');
  expect((await stat(join(folder, 'out/empty'))).size).toBe(0);
  expect((await stat(join(folder, 'out/run'))).mode & 0o777).toBe(0o755);
});

test('a file that was cut short is refused', async () => {
  const archive = join(folder, 'cut.zip');
  const whole = zip([{ name: 'a', content: 'text', mode: 0o100644, deflated: true }]);
  await writeFile(archive, whole.subarray(0, whole.length - 40));
  await expect(unzip(archive, (name) => join(folder, name))).rejects.toThrow('not a ZIP file, or cut short');
});
