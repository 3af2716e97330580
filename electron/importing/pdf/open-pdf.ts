import type { PDFDocumentLoadingTask } from 'pdfjs-dist';
import { exposeActualText } from './actual-text/expose-actual-text.ts';
import { loadPdfjs, NothingDrawn, PackagedCharacterMaps, PackagedFonts } from './load-pdfjs.ts';

/** Only for its text: no scripts, no drawing, no fonts of the system, no network. Throws nothing; its promise may. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentLoadingTask> {
  const pdfjs = await loadPdfjs();
  return pdfjs.getDocument({
    // A copy, since the library takes the memory away from whoever gave it.
    data: Uint8Array.from(exposeActualText(bytes)),
    verbosity: 0,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // Pictures are of no use here; larger ones than this, in pixels, are not even unpacked.
    maxImageSize: 1,
    // Any string: the factories know where the files are.
    cMapUrl: 'cmaps/',
    standardFontDataUrl: 'standard_fonts/',
    CMapReaderFactory: PackagedCharacterMaps,
    StandardFontDataFactory: PackagedFonts,
    WasmFactory: NothingDrawn,
    CanvasFactory: NothingDrawn,
    FilterFactory: NothingDrawn,
  });
}
