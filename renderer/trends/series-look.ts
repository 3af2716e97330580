import type { AlertColor } from '../../electron/domain/alerts/alert.ts';

/** The sign of an alert's points. */
export const MARKERS = ['circle', 'square', 'triangle', 'diamond', 'cross'] as const;
export type Marker = (typeof MARKERS)[number];

/** Strokes of lines; the first is whole. */
const DASHES = ['', '7 3', '2 3', '9 3 2 3'] as const;

/** How an alert looks in a chart: its own colour, and a stroke and a sign by which it is told apart without colour. */
export interface SeriesLook {
  readonly stroke: string;
  readonly dash: string;
  readonly marker: Marker;
}

/** The look of the alert at this place among those that are shown: twenty follow each other before one comes again. */
export function seriesLook(color: AlertColor, place: number): SeriesLook {
  return {
    stroke: `var(--alert-${color})`,
    dash: DASHES[place % DASHES.length] ?? '',
    marker: MARKERS[place % MARKERS.length] ?? 'circle',
  };
}

/** A marker as the path of an SVG, about a point. `size` is half its width. */
export function markerPath(marker: Marker, x: number, y: number, size: number): string {
  const at = (dx: number, dy: number): string => `${round(x + dx * size)},${round(y + dy * size)}`;
  switch (marker) {
    case 'circle':
      return `M${at(-1, 0)}a${size},${size} 0 1 0 ${2 * size},0a${size},${size} 0 1 0 ${-2 * size},0Z`;
    case 'square':
      return `M${at(-0.9, -0.9)}L${at(0.9, -0.9)}L${at(0.9, 0.9)}L${at(-0.9, 0.9)}Z`;
    case 'triangle':
      return `M${at(0, -1.15)}L${at(1.1, 0.85)}L${at(-1.1, 0.85)}Z`;
    case 'diamond':
      return `M${at(0, -1.25)}L${at(1.25, 0)}L${at(0, 1.25)}L${at(-1.25, 0)}Z`;
    case 'cross':
      return `M${at(-1, -1)}L${at(1, 1)}M${at(1, -1)}L${at(-1, 1)}`;
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
