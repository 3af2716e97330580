import { hash } from 'node:crypto';
import type { ArticlePicture } from '../domain/article-picture.ts';

/** Smaller ones, in bytes, are icons, lines and counters of visits. */
const SMALLEST = 3_000;
const LARGEST = 12_000_000;
const MOST_BYTES = 40_000_000;
const MOST_PICTURES = 60;
const KEY_LENGTH = 22;

/** Gives the bytes behind an address that stands in the same file; null where they are not in it. Nothing is ever fetched. */
export type PictureSource = (address: string) => Uint8Array | null;

/** Collects the pictures of one article, from the file that holds it: each once, within limits. */
export class PictureShelf {
  private readonly source: PictureSource;
  private readonly shelf = new Map<string, ArticlePicture>();
  private bytes = 0;

  /** `data:` addresses are read whatever the source. */
  constructor(source: PictureSource = () => null) {
    this.source = source;
  }

  /** The key of the picture at this address; null where there is none to keep. */
  readonly take = (address: string): string | null => {
    const bytes = /^data:/iu.test(address) ? dataBytes(address) : this.source(address);
    return bytes && this.keep(bytes);
  };

  /** Those that blocks name: what a reader took and then cut away is not kept. */
  of(blocks: readonly { readonly picture?: string }[]): readonly ArticlePicture[] {
    const keys = new Set(blocks.map(({ picture }) => picture));
    return [...this.shelf.values()].filter(({ key }) => keys.has(key));
  }

  /** All that another one holds, for what was cut in two. */
  add(other: PictureShelf): void {
    for (const picture of other.shelf.values()) {
      if (this.shelf.has(picture.key) || !this.hasRoom(picture.bytes)) continue;
      this.bytes += picture.bytes.length;
      this.shelf.set(picture.key, picture);
    }
  }

  private hasRoom({ length }: Uint8Array): boolean {
    return this.shelf.size < MOST_PICTURES && this.bytes + length <= MOST_BYTES;
  }

  private keep(bytes: Uint8Array): string | null {
    const type = pictureType(bytes);
    if (type === null || bytes.length < SMALLEST || bytes.length > LARGEST) return null;
    const key = hash('sha256', bytes, 'base64url').slice(0, KEY_LENGTH);
    if (this.shelf.has(key)) return key;
    if (!this.hasRoom(bytes)) return null;
    this.bytes += bytes.length;
    // Copied: it may be a part of a whole file that should not stay in memory for it.
    this.shelf.set(key, { key, type, bytes: Uint8Array.from(bytes) });
    return key;
  }
}

/** By its first bytes. Drawings (SVG) are programs, and are left out. */
function pictureType(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (head.startsWith('\x89PNG\r\n')) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (/^GIF8[79]a/u.test(head)) return 'image/gif';
  if (head.startsWith('RIFF') && head.slice(8) === 'WEBP') return 'image/webp';
  if (head.slice(4) === 'ftypavif') return 'image/avif';
  return null;
}

function dataBytes(address: string): Uint8Array | null {
  const comma = address.indexOf(',');
  if (comma === -1 || comma > 200 || address.length > LARGEST * 1.4) return null;
  if (!/;\s*base64\s*$/iu.test(address.slice(0, comma))) return null;
  return Buffer.from(address.slice(comma + 1), 'base64');
}
