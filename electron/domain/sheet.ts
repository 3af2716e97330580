/** A small file of settings, not of articles, as a parser read it: a JSON value or the rows of a table, the names of its columns first. */
export type Sheet =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };
