import { attributeOf, descendantsOf } from '../../xml/xml-tree.ts';
import type { DocumentParts } from '../document-parts.ts';
import { resolvePart } from './resolve-part.ts';

/** Ways to make fonts unusable elsewhere, which leave the text alone. */
const FONTS_ONLY = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);

/** The paths of the parts that are encrypted, so that nothing but a licence opens them. */
export async function encryptedParts(parts: DocumentParts): Promise<ReadonlySet<string>> {
  const encrypted = new Set<string>();
  const list = await parts.xmlIfAny('META-INF/encryption.xml');
  for (const data of list ? descendantsOf(list, 'encrypteddata') : []) {
    const method = attributeOf(descendantsOf(data, 'encryptionmethod')[0] ?? null, 'algorithm');
    if (FONTS_ONLY.has(method)) continue;
    for (const reference of descendantsOf(data, 'cipherreference'))
      encrypted.add(resolvePart('', attributeOf(reference, 'uri')));
  }
  return encrypted;
}
