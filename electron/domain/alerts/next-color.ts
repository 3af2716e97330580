import { ALERT_COLORS, type AlertColor } from './alert.ts';

/** The order in which colours are handed out: neighbours in it lie far apart in hue. */
const HAND_OUT: readonly AlertColor[] = [
  'blue',
  'orange',
  'green',
  'magenta',
  'teal',
  'red',
  'violet',
  'amber',
  'cyan',
  'lime',
  'indigo',
  'brown',
];

/** The colour for a new alert: the first that none has, else the one that the fewest have. */
export function nextColor(used: readonly AlertColor[]): AlertColor {
  const count = (color: AlertColor): number => used.filter((one) => one === color).length;
  let best: AlertColor = HAND_OUT[0] ?? ALERT_COLORS[0];
  for (const color of HAND_OUT) if (count(color) < count(best)) best = color;
  return best;
}
