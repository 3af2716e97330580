import type { Series } from './series.ts';
import { markerPath } from './series-look.ts';
import { svgElement, svgText } from './svg-element.ts';

const MARGIN = 20;
const TITLE_HEIGHT = 36;
const LEGEND_LINE = 20;
const SAMPLE = 26;

/** What of a drawing's look the page's styles and tokens decide; written out, it looks the same anywhere. */
const RESOLVED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'direction',
] as const;

/** What only a window needs. */
const LEFT_OUT = '.recharts-tooltip-cursor, .recharts-active-dot, title, desc';

/** What is drawn: parts in a frame of this size, in px. */
export interface Drawing {
  readonly parts: Iterable<Element>;
  readonly width: number;
  readonly height: number;
}

/** A chart of the page as it stands there. */
export function chartDrawing(chart: SVGSVGElement): Drawing {
  const { width, height } = chart.getBoundingClientRect();
  return { parts: chart.children, width, height };
}

/**
 * A chart of the page as a drawing that stands alone: on paper, with a title and a legend, every colour and font written out.
 * It lies unseen in the page, so that its parts can be measured: who calls this removes it.
 */
export function composePicture(drawing: Drawing, caption: string, series: readonly Series[]): SVGSVGElement {
  const { width, height, parts } = drawing;
  const picture = svgElement('svg', {});
  picture.setAttribute('aria-hidden', 'true');
  picture.style.position = 'absolute';
  picture.style.visibility = 'hidden';
  picture.style.pointerEvents = 'none';
  document.body.append(picture);

  const paper = svgElement('rect', { x: 0, y: 0, fill: 'var(--paper)' });
  const title = svgText(caption, MARGIN, MARGIN + 8, { 'font-size': 14, 'font-weight': 600 });
  const copy = svgElement('g', { transform: `translate(${MARGIN} ${TITLE_HEIGHT})` });
  for (const part of parts) copy.append(part.cloneNode(true));
  for (const part of copy.querySelectorAll(LEFT_OUT)) part.remove();
  picture.append(paper, title, copy);

  const whole = Math.max(width, title.getComputedTextLength()) + 2 * MARGIN;
  const lines =
    series.length > 1 ? addLegend(picture, series, TITLE_HEIGHT + height + 18, whole - MARGIN) : 0;
  const size = {
    width: Math.ceil(whole),
    height: Math.ceil(TITLE_HEIGHT + height + lines * LEGEND_LINE + MARGIN),
  };
  for (const [name, value] of Object.entries(size)) {
    picture.setAttribute(name, String(value));
    paper.setAttribute(name, String(value));
  }
  picture.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  writeOutLook(picture);
  return picture;
}

/** The drawing as the text of a file. */
export function pictureText(picture: SVGSVGElement): string {
  const alone = picture.cloneNode(true) as SVGSVGElement;
  alone.removeAttribute('style');
  alone.removeAttribute('aria-hidden');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(alone)}\n`;
}

/** Returns how many lines it takes. */
function addLegend(picture: SVGSVGElement, series: readonly Series[], top: number, right: number): number {
  let x = MARGIN;
  let line = 0;
  for (const one of series) {
    const name = svgText(one.name, 0, 0, { 'font-size': 12 });
    picture.append(name);
    const width = SAMPLE + 6 + name.getComputedTextLength() + 18;
    if (x + width > right && x > MARGIN) {
      x = MARGIN;
      line += 1;
    }
    const y = top + line * LEGEND_LINE;
    name.setAttribute('x', String(x + SAMPLE + 6));
    name.setAttribute('y', String(y + 4));
    picture.append(
      svgElement('path', {
        d: `M${x},${y}H${x + SAMPLE}`,
        fill: 'none',
        stroke: one.stroke,
        'stroke-width': 1.75,
        'stroke-dasharray': one.dash,
      }),
      svgElement('path', {
        d: markerPath(one.marker, x + SAMPLE / 2, y, 3.2),
        fill: one.marker === 'cross' ? 'none' : one.stroke,
        stroke: one.stroke,
        'stroke-width': 1.5,
      }),
    );
    x += width;
  }
  return line + 1;
}

function writeOutLook(picture: SVGSVGElement): void {
  for (const part of picture.querySelectorAll<SVGElement>('*')) {
    const look = getComputedStyle(part);
    // Of all parts first, since what is written out is passed on to the parts within.
    const values = RESOLVED.map((name) => [name, look.getPropertyValue(name)] as const);
    for (const name of [...part.getAttributeNames()]) {
      if (
        name === 'class' ||
        name === 'style' ||
        name === 'tabindex' ||
        name === 'role' ||
        /^(?:data|aria)-/u.test(name)
      ) {
        part.removeAttribute(name);
      }
    }
    if (part instanceof SVGGElement) continue;
    for (const [name, value] of values) if (value !== '') part.setAttribute(name, value);
  }
}
