const SECTOR = 512;
const END_OF_CHAIN = 0xff_ff_ff_fe;
const NONE = 0xff_ff_ff_ff;
const TABLE_MARK = 0xff_ff_ff_fd;

/** An OLE compound file for tests with these names at its top, each an empty stream; its directory lies behind `filler` bytes of data. */
export function makeOle(names: readonly string[], filler = 0): Buffer {
  const entries = [entry('Root Entry', 5, names.length > 0 ? 1 : NONE, NONE)];
  // A tree without left branches is a list.
  for (const [index, name] of names.entries())
    entries.push(entry(name, 2, NONE, index + 2 <= names.length ? index + 2 : NONE));
  while (entries.length % 4 !== 0) entries.push(Buffer.alloc(128));
  const directory = Buffer.concat(entries);
  const fillers = Math.ceil(filler / SECTOR);
  const tables = Math.ceil((fillers + directory.length / SECTOR + 2) / 126);
  const first = tables + fillers;
  const table = Buffer.alloc(tables * SECTOR, 0xff);
  for (let index = 0; index < tables; index++) table.writeUInt32LE(TABLE_MARK, index * 4);
  for (let index = tables; index < first + directory.length / SECTOR; index++) {
    const isLast = index === first - 1 || index === first + directory.length / SECTOR - 1;
    table.writeUInt32LE(isLast ? END_OF_CHAIN : index + 1, index * 4);
  }
  const header = Buffer.alloc(SECTOR, 0xff);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.fill(0, 8, 76);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xff_fe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(tables, 44);
  header.writeUInt32LE(first, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(END_OF_CHAIN, 60);
  header.writeUInt32LE(END_OF_CHAIN, 68);
  for (let index = 0; index < tables; index++) header.writeUInt32LE(index, 76 + index * 4);
  return Buffer.concat([header, table, Buffer.alloc(fillers * SECTOR, 0x20), directory]);
}

function entry(name: string, kind: number, child: number, right: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 0, 62, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes.writeUInt8(kind, 66);
  bytes.writeUInt32LE(NONE, 68);
  bytes.writeUInt32LE(right, 72);
  bytes.writeUInt32LE(child, 76);
  bytes.writeUInt32LE(END_OF_CHAIN, 116);
  return bytes;
}
