import type { DocumentParts } from '../documents/document-parts.ts';
import type { PictureSource } from '../picture-shelf.ts';
import { partName } from './epub-package.ts';

const MOST_PICTURES = 60;
const ADDRESS = /<(?:img|image)\b[^>]*?\s(?:src|(?:xlink:)?href)\s*=\s*["']([^"'>]{1,1000})["']/giu;

/** The pictures that one part of a book shows, unpacked beforehand, since a page is walked in one go. Those that cannot be read are left out. */
export async function picturesOfPart(
  parts: DocumentParts,
  name: string,
  html: string,
): Promise<PictureSource> {
  const found = new Map<string, Uint8Array>();
  for (const [, address = ''] of html.matchAll(ADDRESS)) {
    if (found.size >= MOST_PICTURES) break;
    const picture = partName(name, address);
    if (found.has(address) || /^data:/iu.test(address) || !parts.has(picture)) continue;
    try {
      found.set(address, await parts.bytes(picture));
    } catch {
      // Its caption stays.
    }
  }
  return (address) => found.get(address) ?? null;
}
