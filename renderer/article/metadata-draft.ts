import {
  type ArticleChanges,
  type ArticleMetadata,
  METADATA_FIELDS,
  NO_METADATA,
} from '../../electron/domain/article.ts';
import type { ArticleDetails } from '../../electron/domain/article-details.ts';
import { articleActions as words } from '../strings/en-article.ts';
import { checkPublished } from './check-published.ts';

/** What stands in the fields: the keywords in one line. */
export interface MetadataDraft extends ArticleMetadata {
  readonly slugline: string;
  readonly keywords: string;
}

export const DRAFT_FIELDS = [
  ...METADATA_FIELDS,
  'slugline',
  'keywords',
] as const satisfies readonly (keyof MetadataDraft)[];

export const EMPTY_DRAFT: MetadataDraft = {
  ...NO_METADATA,
  slugline: '',
  keywords: '',
};

type Texts = { -readonly [Field in keyof MetadataDraft]?: string };

export type CheckedMetadata =
  | { readonly ok: true; readonly metadata: MetadataDraft }
  | { readonly ok: false; readonly problems: Readonly<Texts> };

/** What an article has for the fields. */
export function toDraft(article: ArticleMetadata & { readonly details?: ArticleDetails }): MetadataDraft {
  const { headline, byline, source, place, published, language, number, url } = article;
  const { slugline = '', keywords = [] } = article.details ?? {};
  const known = { headline, byline, source, place, published, language, number, url };
  return { ...known, slugline, keywords: joinKeywords(keywords) };
}

/** Parted by commas; by semicolons where one of them has a comma in it. */
export function joinKeywords(keywords: readonly string[]): string {
  if (!keywords.some((keyword) => keyword.includes(','))) return keywords.join(', ');
  return keywords.length === 1 ? `${keywords[0]};` : keywords.join('; ');
}

/** The reverse of {@link joinKeywords}, each of them once. */
export function splitKeywords(line: string): string[] {
  const keywords = line.split(line.includes(';') ? ';' : ',').map((keyword) => keyword.trim());
  return [...new Set(keywords.filter(Boolean))];
}

function isLanguage(code: string): boolean {
  try {
    return code === '' || Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}

/** What was typed, tidied as it will be saved, or what is wrong with it by field. */
export function checkMetadata(typed: MetadataDraft): CheckedMetadata {
  const tidy: Texts = {};
  for (const field of DRAFT_FIELDS) tidy[field] = typed[field].replace(/\s+/gu, ' ').trim();
  const metadata = { ...typed, ...tidy };
  const published = checkPublished(metadata.published);
  const problems: Texts = {};
  if (published === null) problems.published = words.badDate;
  if (!isLanguage(metadata.language)) problems.language = words.badLanguage;
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, metadata: { ...metadata, published: published ?? '' } };
}

/** The fields that are other than they were. */
export function changedFields(
  before: MetadataDraft,
  after: MetadataDraft,
): ArticleChanges & { keywords?: string[] } {
  const texts = DRAFT_FIELDS.filter((field) => before[field] !== after[field] && field !== 'keywords');
  return {
    ...Object.fromEntries(texts.map((field) => [field, after[field]])),
    ...(before.keywords !== after.keywords && { keywords: splitKeywords(after.keywords) }),
  };
}
