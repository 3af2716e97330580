import { Buffer } from 'node:buffer';

/** A line of text at its place, in points from the page's upper left corner to the beginning of its baseline. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** In points. */
  readonly size: number;
  /** What the PDF says that the letters are, where it says it (`ActualText`). */
  readonly said?: string;
}

export interface PageToMake {
  readonly texts: readonly PlacedText[];
  /** A grey picture over the page, as a scanner makes. */
  readonly picture?: boolean;
}

const WIDTH = 595;
const HEIGHT = 842;

/** A PDF in Helvetica on A4, with what it says of itself. Only characters of windows-1252's lower half and Latin-1. */
export function makePdf(
  pages: readonly PageToMake[],
  info: Readonly<Record<string, string>> = {},
): Uint8Array {
  const objects: string[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${6 + 2 * index} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    `<<${Object.entries(info)
      .map(([name, value]) => `/${name}${literal(value)}`)
      .join('')}>>`,
    stream(
      '/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray',
      '\x80\x90\xa0\xb0',
    ),
  ];
  for (const page of pages) {
    const number = objects.length + 1;
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${WIDTH} ${HEIGHT}]/Contents ${number + 1} 0 R/Resources<</Font<</F 3 0 R>>/XObject<</P 5 0 R>>>>>>`,
      stream('', pageContent(page)),
    );
  }
  return assemble(objects);
}

function pageContent({ texts, picture }: PageToMake): string {
  const drawn = texts.map(({ text, x, y, size, said }) => {
    const shown = `BT/F ${size} Tf ${x} ${HEIGHT - y} Td${literal(text)}Tj ET`;
    return said === undefined ? shown : `/Span<</ActualText ${hexadecimal(said)}>> BDC ${shown} EMC`;
  });
  return [...(picture ? [`q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm/P Do Q`] : []), ...drawn].join('\n');
}

function literal(text: string): string {
  return `(${text.replace(/[\\()]/gu, '\\$&')})`;
}

function hexadecimal(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}

function stream(dictionary: string, content: string): string {
  return `<<${dictionary}/Length ${content.length}>>stream\n${content}\nendstream`;
}

function assemble(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets: string[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(`${String(file.length).padStart(10, '0')} 00000 n \n`);
    file += `${index + 1} 0 obj${object}\nendobj\n`;
  }
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  file += `trailer<</Size ${objects.length + 1}/Root 1 0 R/Info 4 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** A text set in lines of about `width` points from `x` and `y` on, its first line set in by `indent`. */
export function setLines(
  text: string,
  place: { x: number; y: number; width: number; size?: number; indent?: number },
): PlacedText[] {
  const { x, width, size = 10, indent = 0 } = place;
  const lines: PlacedText[] = [];
  let line = '';
  let y = place.y;
  const start = (): number => (lines.length === 0 ? x + indent : x);
  const end = (): void => {
    lines.push({ text: line, x: start(), y, size });
    y += size * 1.2;
    line = '';
  };
  for (const word of text.split(' ')) {
    if (line !== '' && widthOf(`${line} ${word}`, size) > width - (start() - x)) end();
    line = line === '' ? word : `${line} ${word}`;
  }
  end();
  return lines;
}

/** Roughly, in Helvetica. */
function widthOf(text: string, size: number): number {
  let width = 0;
  for (const letter of text)
    width += /[iljtf.,:;'!| ]/u.test(letter) ? 0.27 : /[mwMW@A-Z]/u.test(letter) ? 0.72 : 0.54;
  return width * size;
}
