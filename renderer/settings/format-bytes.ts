const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** A file's size for a person: `940 B`, `1.4 MB`, `23 MB`. Thousands, as file managers count. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1_000;
    unit += 1;
  }
  const digits = unit > 0 && value < 9.95 ? 1 : 0;
  return `${value.toFixed(digits)} ${UNITS[unit]}`;
}
