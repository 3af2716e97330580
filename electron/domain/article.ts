import type { ArticleDetails, EditableDetails } from './article-details.ts';
import type { Block } from './blocks.ts';

export type ArticleId = number;
export type ImportId = number;

/** What is known about an article beside its text. A field that its page or text does not show is an empty string, never a guess. */
export interface ArticleMetadata {
  readonly headline: string;
  /** Who wrote it, as printed, without "By". */
  readonly byline: string;
  /** The outlet or agency. */
  readonly source: string;
  /** The place of the dateline. */
  readonly place: string;
  /** ISO 8601: a day `2024-04-26`, or a moment with its offset `2024-04-26T14:05:00+03:30`. */
  readonly published: string;
  /** BCP 47, mostly two letters. */
  readonly language: string;
  /** The outlet's own article number. */
  readonly number: string;
  readonly url: string;
}

/** Nothing is known. */
export const NO_METADATA: ArticleMetadata = {
  headline: '',
  byline: '',
  source: '',
  place: '',
  published: '',
  language: '',
  number: '',
  url: '',
};

export const METADATA_FIELDS = [
  'headline',
  'byline',
  'source',
  'place',
  'published',
  'language',
  'number',
  'url',
] as const satisfies readonly (keyof ArticleMetadata)[];

/** So many characters a field of the metadata has at most: what is longer is none, and could not be put back once it was changed. */
export const LONGEST_FIELD = 2_000;
export const LONGEST_LANGUAGE = 35;

/** What a person can change in an article; fields that are not named stay. */
export type ArticleChanges = Partial<ArticleMetadata> & EditableDetails;

/** An article as a reader found it in foreign bytes, before the library has seen it. */
export interface ArticleDraft extends ArticleMetadata {
  readonly blocks: readonly Block[];
  /** Only where its file says more than the metadata holds. */
  readonly details?: ArticleDetails;
}

/** An article as the library keeps it. Times are milliseconds since 1970. */
export interface Article extends ArticleDraft {
  readonly id: ArticleId;
  readonly importId: ImportId;
  readonly importedAt: number;
  /** When a person last changed its metadata; null if nobody did. */
  readonly editedAt: number | null;
  readonly read: boolean;
  readonly starred: boolean;
  readonly tags: readonly string[];
  /** When it was put into the trash; null while it is in the library. */
  readonly trashedAt: number | null;
  readonly words: number;
}
