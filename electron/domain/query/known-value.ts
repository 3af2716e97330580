/** Names and words that only the library knows. */
export const LIBRARY_VALUES = [
  'word',
  'source',
  'byline',
  'place',
  'lang',
  'tag',
  'alert',
  'import',
] as const;
export type LibraryValue = (typeof LIBRARY_VALUES)[number];

/** A value as the library knows it, with the number of articles that have it. */
export interface KnownValue {
  readonly value: string;
  readonly articles: number;
}
