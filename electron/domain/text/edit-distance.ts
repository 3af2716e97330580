/**
 * How many letters must be put in, left out, replaced or exchanged with their neighbour to make one word of the other.
 * Optimal string alignment: no stretch is edited twice (L. Boytsov, "Indexing methods for approximate dictionary searching", 2011).
 */
export function editDistance(one: string, other: string): number {
  const from = [...one];
  const to = [...other];
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [row, letter] of from.entries()) {
    const current = [row + 1];
    for (const [column, wanted] of to.entries()) {
      const replaced = at(last, column) + (letter === wanted ? 0 : 1);
      let least = Math.min(at(last, column + 1) + 1, at(current, column) + 1, replaced);
      if (row > 0 && column > 0 && letter === to[column - 1] && from[row - 1] === wanted) {
        least = Math.min(least, at(beforeLast, column - 1) + 1);
      }
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
