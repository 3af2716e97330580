/** One figure with what it is held against. */
export interface Row {
  readonly name: string;
  readonly ours: number;
  readonly unit: string;
  /** The peer's figure in the same run, or a limit; null where there is none. */
  readonly peer: number | null;
  readonly peerName: string;
  /** Ours by the peer's. */
  readonly ratio: number | null;
  /** What the ratio (or, without a peer, the figure) must be, as text; empty where the row only informs. */
  readonly bar: string;
  /** Null where there is no bar. */
  readonly holds: boolean | null;
}

export type Bar = { readonly atLeast: number } | { readonly atMost: number };

/** Holds a figure against a peer. */
export function compare(
  figure: { readonly name: string; readonly ours: number; readonly unit: string },
  peer: { readonly peer: number; readonly peerName: string },
  bar: Bar | null,
): Row {
  const ratio = figure.ours / peer.peer;
  const holds = bar && ('atLeast' in bar ? ratio >= bar.atLeast : ratio <= bar.atMost);
  return { ...figure, ...peer, ratio, bar: textOf(bar), holds };
}

/** Holds a figure against a limit that is no other program's. */
export function holdTo(
  figure: { readonly name: string; readonly ours: number; readonly unit: string },
  limit: Bar,
): Row {
  const isFloor = 'atLeast' in limit;
  return compare(
    figure,
    { peer: isFloor ? limit.atLeast : limit.atMost, peerName: 'the limit' },
    isFloor ? { atLeast: 1 } : { atMost: 1 },
  );
}

function textOf(bar: Bar | null): string {
  if (!bar) return '';
  return 'atLeast' in bar ? `>= ${bar.atLeast}` : `<= ${bar.atMost}`;
}

/** The value below which this share (0 to 1) of the samples lies. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}

const digits = (value: number): string =>
  value >= 1_000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);

/** The rows as a table for a person. */
export function toTable(rows: readonly Row[]): string {
  const lines = rows.map(({ name, ours, unit, peer, peerName, ratio, bar, holds }) => [
    name,
    `${digits(ours)} ${unit}`,
    peer === null ? '' : `${digits(peer)} ${unit}`,
    peerName,
    ratio === null ? '' : digits(ratio),
    bar,
    holds === null ? '' : holds ? 'yes' : 'NO',
  ]);
  const table = [['what', 'ours', 'peer', 'peer is', 'ours / peer', 'bar', 'holds'], ...lines];
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((line) => line[column]?.length ?? 0)),
  );
  return table
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
