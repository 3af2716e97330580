import type { AlertRow } from '../../electron/contract/replies.ts';
import { type SeriesLook, seriesLook } from './series-look.ts';

/** An alert as it stands in every chart of the view. */
export interface Series extends SeriesLook {
  readonly id: number;
  readonly name: string;
}

/** The chosen alerts in the order of the library, each with its look. */
export function toSeries(alerts: readonly AlertRow[]): readonly Series[] {
  return alerts.map(({ id, name, color }, place) => ({ id, name, ...seriesLook(color, place) }));
}
