import type { ArticleMetadata } from './article.ts';
import { formatPublishedDay } from './format-date.ts';

/**
 * One line that names an article: `Jane Doe. "Headline." Source, place, 26 April 2024. https://…`, or `No. 748393` where
 * there is no address. What is not known is left out.
 */
export function citation(article: ArticleMetadata): string {
  const headline = article.headline.trim();
  const where = [article.source, article.place, formatPublishedDay(article.published)]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(', ');
  const found = article.url || (article.number && `No. ${article.number}`);
  return [
    article.byline && sentence(article.byline),
    headline && `"${sentence(headline)}"`,
    where && sentence(where),
    found,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function sentence(text: string): string {
  return /[.!?…؟。]$/u.test(text) ? text : `${text}.`;
}
