import { fragmentRows } from './fragment-lines.ts';
import type { Fragment } from './page-fragments.ts';

/** Rows at a page's head and foot that may run through all pages. */
const EDGE_ROWS = 3;
const LONGEST = 140;
/** In points: how far the same line may stand off from page to page. */
const SAME_PLACE = 6;

interface EdgeRow {
  readonly row: readonly Fragment[];
  /** Its text without what changes from page to page. */
  readonly key: string;
  readonly baseline: number;
}

/**
 * The pages without their running heads, running feet and page numbers: rows among the first or last of a page that stand at the
 * same height, with the same text but for its numbers, on several pages.
 */
export function dropRunningLines(pages: readonly (readonly Fragment[])[]): (readonly Fragment[])[] {
  if (pages.length < 2) return [...pages];
  const edges = pages.map(edgeRows);
  const places = new Map<string, { baseline: number; page: number }[]>();
  for (const [page, rows] of edges.entries()) {
    for (const { key, baseline } of rows) {
      const found = places.get(key) ?? [];
      found.push({ baseline, page });
      places.set(key, found);
    }
  }
  const enough = pages.length <= 3 ? 2 : 3;
  const runs = ({ key, baseline }: EdgeRow): boolean => {
    const on = new Set<number>();
    for (const place of places.get(key) ?? []) {
      if (Math.abs(place.baseline - baseline) <= SAME_PLACE) on.add(place.page);
      if (on.size >= enough) return true;
    }
    return false;
  };
  return pages.map((fragments, page) => {
    const dropped = new Set<Fragment>();
    for (const edge of edges[page] ?? []) if (runs(edge)) for (const one of edge.row) dropped.add(one);
    return dropped.size === 0 ? fragments : fragments.filter((fragment) => !dropped.has(fragment));
  });
}

function edgeRows(fragments: readonly Fragment[]): EdgeRow[] {
  const rows = fragmentRows(fragments);
  const indexes = new Set<number>();
  for (let index = 0; index < Math.min(EDGE_ROWS, rows.length); index++) {
    indexes.add(index);
    indexes.add(rows.length - 1 - index);
  }
  const found: EdgeRow[] = [];
  for (const index of indexes) {
    const row = rows[index] as Fragment[];
    const text = row.map((one) => one.text).join(' ');
    if (text.length <= LONGEST) found.push({ row, key: keyOf(text), baseline: row[0]?.baseline ?? 0 });
  }
  return found;
}

/** Numbers, in digits or Roman, and spaces do not count; on facing pages the parts of a head change places. */
function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/\p{Nd}+|(?<!\p{L})[ivxlc]+(?!\p{L})/gu, '#')
    .split(/[\s|·•–—-]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}
