import { type ArticleMetadata, METADATA_FIELDS } from '../../electron/domain/article.ts';
import { articleActions as words } from '../strings/en-article.ts';
import { checkPublished } from './check-published.ts';

type Changes = { -readonly [Field in keyof ArticleMetadata]?: string };

export type CheckedMetadata =
  | { readonly ok: true; readonly metadata: ArticleMetadata }
  | { readonly ok: false; readonly problems: Readonly<Partial<Record<keyof ArticleMetadata, string>>> };

/** The eight fields of an article and nothing else of it. */
export function pickMetadata(article: ArticleMetadata): ArticleMetadata {
  const { headline, byline, source, place, published, language, number, url } = article;
  return { headline, byline, source, place, published, language, number, url };
}

function isLanguage(code: string): boolean {
  try {
    return code === '' || Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}

/** What was typed, tidied as it will be saved, or what is wrong with it by field. */
export function checkMetadata(typed: ArticleMetadata): CheckedMetadata {
  const tidy: Changes = {};
  for (const field of METADATA_FIELDS) tidy[field] = typed[field].replace(/\s+/gu, ' ').trim();
  const metadata = { ...typed, ...tidy };
  const published = checkPublished(metadata.published);
  const problems: Changes = {};
  if (published === null) problems.published = words.badDate;
  if (!isLanguage(metadata.language)) problems.language = words.badLanguage;
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, metadata: { ...metadata, published: published ?? '' } };
}

/** The fields that are other than they were. */
export function changedFields(before: ArticleMetadata, after: ArticleMetadata): Changes {
  const changes: Changes = {};
  for (const field of METADATA_FIELDS) if (before[field] !== after[field]) changes[field] = after[field];
  return changes;
}
