/** Minutes since midnight as a time of day: `485` is `08:05`. */
export function clockOf(minute: number): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

/** A time of day as a person writes it (`8`, `8:05`, `08.05`, `0805`) in minutes since midnight; null for what is none. */
export function readClock(written: string): number | null {
  const [, hours, minutes = '0'] = /^\s*([01]?\d|2[0-3])(?:[:.]?([0-5]\d))?\s*$/u.exec(written) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}
