import type { PictureSource } from '../../picture-shelf.ts';
import { attributeOf, descendantsOf, type XmlElement } from '../../xml/xml-tree.ts';
import type { DocumentParts } from '../document-parts.ts';
import { resolvePart } from './resolve-part.ts';

const MOST_PICTURES = 60;

/** The pictures that one document of a book shows, unpacked beforehand, since a page is walked in one go. Those that cannot be read are left out. */
export async function picturesOfPart(
  parts: DocumentParts,
  path: string,
  root: XmlElement,
): Promise<PictureSource> {
  const found = new Map<string, Uint8Array>();
  for (const image of descendantsOf(root, 'img').slice(0, MOST_PICTURES)) {
    const address = attributeOf(image, 'src');
    const name = resolvePart(path, address);
    if (found.has(address) || !parts.has(name)) continue;
    try {
      found.set(address, await parts.bytes(name));
    } catch {
      // Its caption stays.
    }
  }
  return (address) => found.get(address) ?? null;
}
