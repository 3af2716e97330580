import type { LocalBackend } from '../backend/local/open-or-join.ts';
import type { Article } from '../domain/article.ts';

/** An article as `--json` prints it. */
export interface PrintedArticle {
  readonly id: number;
  readonly headline: string;
  readonly byline: string;
  readonly source: string;
  readonly published: string;
  readonly place: string;
  readonly language: string;
  readonly number: string;
  readonly url: string;
  /** Its paragraphs with an empty line between. */
  readonly body: string;
}

export function printedArticle(article: Article): PrintedArticle {
  const { id, headline, byline, source, published, place, language, number, url } = article;
  return { id, headline, byline, source, published, place, language, number, url, body: bodyOf(article) };
}

export function bodyOf({ blocks }: Pick<Article, 'blocks'>): string {
  return blocks.map(({ text }) => text).join('\n\n');
}

/** Rejects where the article is not in the library. */
export async function openArticle({ client }: LocalBackend, id: number): Promise<Article> {
  return (await client.call('article.open', { id, query: '' })).article;
}

/** What is known of it on one line, parted by dots: what is not known leaves no gap. */
export function detailLine(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
