/**
 * Draws a drawing of the page as a PNG, in base64. Its parts are drawn one by one with the page's own fonts: loaded as a
 * picture, an SVG has none of them, since it may load nothing.
 * @param picture lies in the page, with every colour and font written out
 * @param scale pixels for each pixel of the drawing
 * @throws where the system has no memory for it
 */
export async function drawPicture(picture: SVGSVGElement, scale: number): Promise<string> {
  await document.fonts.ready;
  const canvas = document.createElement('canvas');
  canvas.width = Number(picture.getAttribute('width')) * scale;
  canvas.height = Number(picture.getAttribute('height')) * scale;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is not enough memory for the picture.');
  const origin = picture.getScreenCTM()?.inverse();
  for (const part of picture.querySelectorAll<SVGGraphicsElement>('path, line, rect, circle, text')) {
    if (part.closest('defs, clipPath')) continue;
    const place = part.getScreenCTM();
    if (!origin || !place) continue;
    const { a, b, c, d, e, f } = origin.multiply(place);
    context.setTransform(a * scale, b * scale, c * scale, d * scale, e * scale, f * scale);
    drawPart(context, part);
  }
  const blob = await new Promise<Blob | null>((settle) => canvas.toBlob(settle, 'image/png'));
  if (!blob) throw new Error('There is not enough memory for the picture.');
  return toBase64(new Uint8Array(await blob.arrayBuffer()));
}

function drawPart(context: CanvasRenderingContext2D, part: SVGGraphicsElement): void {
  const look = (name: string): string => part.getAttribute(name) ?? '';
  const opacity = Number(look('opacity') || 1);
  context.globalAlpha = opacity;
  if (part instanceof SVGTextElement) {
    drawText(context, part);
    return;
  }
  const path = pathOf(part);
  if (look('fill') !== 'none') {
    context.globalAlpha = opacity * Number(look('fill-opacity') || 1);
    context.fillStyle = look('fill');
    context.fill(path);
  }
  const width = Number.parseFloat(look('stroke-width'));
  if (look('stroke') !== 'none' && width > 0) {
    context.globalAlpha = opacity;
    context.strokeStyle = look('stroke');
    context.lineWidth = width;
    context.setLineDash((look('stroke-dasharray').match(/[\d.]+/gu) ?? []).map(Number));
    context.stroke(path);
  }
}

function drawText(context: CanvasRenderingContext2D, part: SVGTextElement): void {
  const look = (name: string): string => part.getAttribute(name) ?? '';
  context.font = `${look('font-weight')} ${look('font-size')} ${look('font-family')}`;
  context.fillStyle = look('fill');
  context.direction = look('direction') === 'rtl' ? 'rtl' : 'ltr';
  const aligned = { start: 'start', middle: 'center', end: 'end' } as const;
  context.textAlign = aligned[look('text-anchor') as keyof typeof aligned] ?? 'start';
  // Each line of a label stands in its own span, at its own place below the label's.
  const spans = part.querySelectorAll('tspan');
  const lines: readonly (SVGTextElement | SVGTSpanElement)[] = spans.length > 0 ? [...spans] : [part];
  for (const line of lines) {
    if (line.getNumberOfChars() === 0) continue;
    const x = Number(line.getAttribute('x') ?? look('x'));
    context.fillText(line.textContent ?? '', x, line.getStartPositionOfChar(0).y);
  }
}

function pathOf(part: SVGGraphicsElement): Path2D {
  const number = (name: string): number => Number.parseFloat(part.getAttribute(name) ?? '0') || 0;
  if (part instanceof SVGPathElement) return new Path2D(part.getAttribute('d') ?? '');
  const path = new Path2D();
  if (part instanceof SVGLineElement) {
    path.moveTo(number('x1'), number('y1'));
    path.lineTo(number('x2'), number('y2'));
  } else if (part instanceof SVGRectElement) {
    path.roundRect(number('x'), number('y'), number('width'), number('height'), number('rx'));
  } else if (part instanceof SVGCircleElement) {
    path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI);
  }
  return path;
}

const CHUNK = 32_768;

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(text);
}
