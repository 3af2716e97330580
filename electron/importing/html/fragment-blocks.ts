import type { Block } from '../../domain/blocks.ts';
import { parseDocument } from './dom.ts';
import { walkBlocks } from './walk-blocks.ts';

/** A piece of HTML without a page around it (a clipboard's, a record's field) as blocks. */
export function htmlFragmentBlocks(
  html: string,
  baseUrl = '',
  takePicture: (address: string) => string | null = () => null,
): Block[] {
  const fragment = /<!--StartFragment-->([\s\S]*?)(?:<!--EndFragment-->|$)/iu.exec(html)?.[1] ?? html;
  const document = parseDocument(fragment);
  return walkBlocks(document.body ?? document, { baseUrl, bareBody: false, takePicture });
}
