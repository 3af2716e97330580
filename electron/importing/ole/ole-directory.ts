/** Where sectors lie: the header's own fields (MS-CFB 2.2), in bytes. */
const HEADER = { size: 512, sectorShift: 30, directory: 48, moreFat: 68, fat: 76, fatEnd: 512 } as const;
/** A directory entry (MS-CFB 2.6), in bytes. */
const ENTRY = { size: 128, nameLength: 64, kind: 66, left: 68, right: 72, child: 76 } as const;
/** Sectors and entries from here on mean "none". */
const LAST_SECTOR = 0xff_ff_ff_fa;
const ROOT = 5;
/** Of a mail with many attachments there are hundreds. */
const MOST_ENTRIES = 20_000;

/**
 * The names at the top of an OLE compound file (the container of Word's `.doc` and Outlook's `.msg`), in no order: they tell which
 * program wrote it. Of a damaged directory, what can be reached. Never throws. Written after Microsoft's MS-CFB.
 */
export function oleNames(bytes: Uint8Array): Set<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const names = new Set<string>();
  if (bytes.length < HEADER.size) return names;
  const entries = directoryEntries(view);
  const root = entries[0];
  if (root === undefined || view.getUint8(root + ENTRY.kind) !== ROOT) return names;
  // The names of one storage are the nodes of a binary tree; one that was reached before is a circle.
  const seen = new Set<number>();
  const waiting = [view.getUint32(root + ENTRY.child, true)];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const entry = entries[id];
    if (entry === undefined || seen.has(id)) continue;
    seen.add(id);
    names.add(nameOf(view, entry));
    waiting.push(view.getUint32(entry + ENTRY.left, true), view.getUint32(entry + ENTRY.right, true));
  }
  return names;
}

/** Where each entry of the directory begins, in bytes, by its number. */
function directoryEntries(view: DataView): number[] {
  const shift = view.getUint16(HEADER.sectorShift, true);
  if (shift !== 9 && shift !== 12) return [];
  const sectorSize = 1 << shift;
  const entries: number[] = [];
  const seen = new Set<number>();
  let sector = view.getUint32(HEADER.directory, true);
  while (sector < LAST_SECTOR && !seen.has(sector) && entries.length < MOST_ENTRIES) {
    seen.add(sector);
    const start = (sector + 1) * sectorSize;
    if (start + sectorSize > view.byteLength) break;
    for (let at = start; at < start + sectorSize; at += ENTRY.size) entries.push(at);
    sector = nextSector(view, sector, sectorSize);
  }
  return entries;
}

/** The sector that follows one in its chain, by the file's allocation table. */
function nextSector(view: DataView, sector: number, sectorSize: number): number {
  const perSector = sectorSize / 4;
  const table = tableSector(view, Math.floor(sector / perSector), sectorSize);
  if (table >= LAST_SECTOR) return LAST_SECTOR;
  const at = (table + 1) * sectorSize + (sector % perSector) * 4;
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : LAST_SECTOR;
}

/** Which sector holds this piece of the table: the header names the first 109, a chain of sectors the others. */
function tableSector(view: DataView, piece: number, sectorSize: number): number {
  const inHeader = (HEADER.fatEnd - HEADER.fat) / 4;
  if (piece < inHeader) return view.getUint32(HEADER.fat + piece * 4, true);
  const perSector = sectorSize / 4 - 1;
  let left = piece - inHeader;
  let sector = view.getUint32(HEADER.moreFat, true);
  for (; sector < LAST_SECTOR; left -= perSector) {
    const start = (sector + 1) * sectorSize;
    if (start + sectorSize > view.byteLength) return LAST_SECTOR;
    if (left < perSector) return view.getUint32(start + left * 4, true);
    // Steps are bounded by what is left of the piece's number.
    sector = view.getUint32(start + perSector * 4, true);
  }
  return LAST_SECTOR;
}

function nameOf(view: DataView, entry: number): string {
  const length = Math.min(Math.max(view.getUint16(entry + ENTRY.nameLength, true) - 2, 0), 62);
  let name = '';
  for (let at = entry; at + 1 < entry + length; at += 2)
    name += String.fromCharCode(view.getUint16(at, true));
  return name;
}
