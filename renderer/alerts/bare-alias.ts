/** An alias as a person reads it: without the sign for exact letters and the quotation marks of a phrase. */
export function bareAlias(alias: string): string {
  return alias.replace(/^=/u, '').replace(/^"([^"]*)"$/u, '$1');
}
