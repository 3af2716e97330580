import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type Pdfjs = typeof import('pdfjs-dist');

let loading: Promise<Pdfjs> | null = null;

/**
 * The library that reads PDF, loaded when the first PDF comes: it is large, and most imports have none. Its worker runs in this
 * process, which is one of its own that only parses, so nothing is fetched or started.
 */
export function loadPdfjs(): Promise<Pdfjs> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Pdfjs> {
  const globals = globalThis as { DOMMatrix?: unknown; pdfjsWorker?: unknown };
  // The library makes a matrix for drawing as it is loaded, and takes an Electron process for a page, which has them. Nothing is drawn.
  globals.DOMMatrix ??= class DOMMatrix {};
  globals.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return await import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** Files that the package brings along, read from disk: in an Electron process the library would fetch them as a page does. */
async function readPackaged(folder: 'cmaps' | 'standard_fonts', name: string): Promise<Uint8Array> {
  // The names come from the PDF.
  if (!/^[\w-]+(?:\.\w+)?$/u.test(name)) throw new Error(`no such file: ${name}`);
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return new Uint8Array(await readFile(join(root, folder, name)));
}

/** Character maps of Chinese, Japanese and Korean fonts that are not in the PDF itself. */
export class PackagedCharacterMaps {
  async fetch({ name }: { readonly name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    return { cMapData: await readPackaged('cmaps', `${name}.bcmap`), isCompressed: true };
  }
}

/** The metrics of the fonts that every PDF may use without bringing them. */
export class PackagedFonts {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    return await readPackaged('standard_fonts', filename);
  }
}

/** What only drawing would need. */
export class NothingDrawn {
  async fetch(): Promise<never> {
    throw new Error('not used');
  }
  destroy(): void {}
}
