// @ts-check
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, open, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

/** @typedef {{name: string, method: number, mode: number, packed: number, offset: number}} Entry */

/**
 * Unpacks a chosen part of a ZIP file. Of the format (PKWARE's APPNOTE, 4.3) it knows what archives of programs use:
 * stored and deflated entries, no encryption, less than 4 GiB.
 * @param {string} archive path of the ZIP file
 * @param {(name: string) => string | undefined} target the path to write an entry to; nothing leaves it out
 * @returns {Promise<number>} the number of files written
 */
export async function unzip(archive, target) {
  let written = 0;
  const file = await open(archive);
  try {
    for (const entry of await readDirectory(file)) {
      const path = entry.name.endsWith('/') ? undefined : target(entry.name);
      if (path === undefined) continue;
      // The local header repeats the name, with an extra field of its own length, before the data.
      const header = await readAt(file, entry.offset, 30);
      const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
      await mkdir(dirname(path), { recursive: true });
      await writeEntry(archive, entry, start, path);
      written += 1;
    }
  } finally {
    await file.close();
  }
  return written;
}

/**
 * @param {string} archive
 * @param {Entry} entry
 * @param {number} start
 * @param {string} path
 */
async function writeEntry(archive, entry, start, path) {
  if (entry.packed === 0) {
    await writeFile(path, '');
  } else {
    const output = createWriteStream(path);
    const input = createReadStream(archive, { start, end: start + entry.packed - 1 });
    if (entry.method === 8) await pipeline(input, createInflateRaw(), output);
    else if (entry.method === 0) await pipeline(input, output);
    else throw new Error(`${archive}: ${entry.name} is compressed in an unknown way (${entry.method})`);
  }
  if (entry.mode !== 0) await chmod(path, entry.mode & 0o777);
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @returns {Promise<Entry[]>}
 */
async function readDirectory(file) {
  const { size } = await file.stat();
  // The end record has 22 bytes and a comment of at most 65,535 behind it.
  const tail = await readAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  const end = tail.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0) throw new Error('not a ZIP file, or cut short');
  const directory = await readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  /** @type {Entry[]} */
  const entries = [];
  for (let at = 0; at < directory.length; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      mode: directory.readUInt16LE(at + 40),
      packed: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @param {number} position
 * @param {number} length
 */
async function readAt(file, position, length) {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead !== length) throw new Error('the ZIP file is cut short');
  return buffer;
}
