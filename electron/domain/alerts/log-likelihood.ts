/**
 * How unlikely it is that two things stand together in so many articles by chance: the log-likelihood ratio of T. Dunning, "Accurate Methods for
 * the Statistics of Surprise and Coincidence" (1993). 10.8 is reached by chance once in a thousand times. 0 where they are together no more often than by chance.
 */
export function logLikelihood(counts: {
  readonly both: number;
  readonly one: number;
  readonly other: number;
  readonly all: number;
}): number {
  const { both, one, other, all } = counts;
  if (all === 0 || both * all <= one * other) return 0;
  const cells = [both, one - both, other - both, all - one - other + both];
  const expected = [
    (one * other) / all,
    (one * (all - other)) / all,
    ((all - one) * other) / all,
    ((all - one) * (all - other)) / all,
  ];
  return (
    2 * cells.reduce((sum, seen, at) => sum + (seen > 0 ? seen * Math.log(seen / (expected[at] ?? 1)) : 0), 0)
  );
}
