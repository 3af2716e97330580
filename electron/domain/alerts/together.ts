/**
 * How many times as often two alerts hit the same article as they would if neither had to do with the other: 1 is what
 * chance gives, more is together, less apart (the lift of association rules; Brin, Motwani, Ullman and Tsur, 1997).
 * @param common articles that both hit
 * @param one articles that the one hits
 * @param all articles of the library
 * @returns null where one of them hits nothing, so that there is nothing to compare
 */
export function liftOf(common: number, one: number, other: number, all: number): number | null {
  if (one === 0 || other === 0) return null;
  return (common * all) / (one * other);
}

/** The share of an alert's articles that another hits too, from 0 to 1; null where it has none. */
export function shareOf(common: number, own: number): number | null {
  return own === 0 ? null : common / own;
}
