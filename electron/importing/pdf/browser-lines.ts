import { readWebAddress } from '../metadata/web-address.ts';
import { fragmentRows } from './fragment-lines.ts';
import { joinPieces } from './join-pieces.ts';
import type { Fragment, PageFragments } from './page-fragments.ts';

/** In points from the page's upper or lower edge; the text of the page itself stands further in. */
const MARGIN = 30;
const TIME = /(?<!\p{Nd})\p{Nd}{1,4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{1,4},?\s+\p{Nd}{1,2}[:.]\p{Nd}{2}(?!\p{Nd})/u;
const ADDRESS = /(?:https?|file):\/\/\S+/u;

export interface PrintedPages {
  readonly pages: readonly (readonly Fragment[])[];
  /** Of the web page that was printed; empty where it is not shown, or cut short. */
  readonly address: string;
}

/**
 * The pages without the lines that a browser prints into their margins: when it was printed, which is not when it was published, its
 * title, its address and the page's number. They are told by a time and an address together.
 */
export function dropBrowserLines(pages: readonly PageFragments[]): PrintedPages {
  let address = '';
  const left = pages.map(({ main, height }) => {
    const edge = main.filter(({ baseline }) => baseline < MARGIN || baseline > height - MARGIN);
    const lines = fragmentRows(edge).map(joinPieces);
    const shown = lines.map((line) => ADDRESS.exec(line)?.[0]).find((found) => found !== undefined);
    if (shown === undefined || !lines.some((line) => TIME.test(line))) return main;
    if (address === '' && !/…|\.\.\.$/u.test(shown)) address = readWebAddress(shown) ?? '';
    const dropped = new Set(edge);
    return main.filter((fragment) => !dropped.has(fragment));
  });
  return { pages: left, address };
}
