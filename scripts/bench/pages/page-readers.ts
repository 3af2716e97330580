import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { htmlFragmentBlocks } from '../../../electron/importing/html/fragment-blocks.ts';
import { readHtml } from '../../../electron/importing/readers/read-html.ts';
import { publishedOf } from '../../../electron/importing/readers/record-fields.ts';
import type { PageReading } from './page-score.ts';

const NOTHING: PageReading = { text: '', title: '', author: '', date: '' };

/** The app's own reader. */
export function readOurs(html: string): PageReading {
  const result = readHtml(html);
  if (!result.ok) return NOTHING;
  const { blocks, headline, byline, published } = result.draft;
  return {
    text: blocks.map(({ text }) => text).join('\n'),
    title: headline,
    author: byline,
    date: published,
  };
}

/** Readability alone, on linkedom. */
export function readWithReadability(html: string): PageReading {
  const article = askReadability(html);
  if (!article) return NOTHING;
  return {
    text: textOf(article.content ?? ''),
    title: article.title ?? '',
    author: article.byline ?? '',
    date: publishedOf(article.publishedTime ?? ''),
  };
}

/** What is timed as Readability alone: the parse and Readability, without the texts made for the comparison. */
export function askReadability(html: string): ReturnType<Readability['parse']> {
  try {
    return new Readability(parseHTML(html).document).parse();
  } catch {
    return null;
  }
}

/** Defuddle alone, on linkedom, which lacks two things that it asks for. It fetches nothing. */
export async function readWithDefuddle(html: string): Promise<PageReading> {
  try {
    const { document } = parseHTML(html);
    Object.assign(document, { styleSheets: [] });
    Object.assign(document.defaultView, { getComputedStyle: () => ({ display: '' }) });
    const article = await Defuddle(document, 'https://page.invalid/', { useAsync: false });
    return {
      text: textOf(article.content),
      title: article.title,
      author: article.author,
      date: publishedOf(article.published),
    };
  } catch {
    return NOTHING;
  }
}

/** The peers' HTML becomes text on the same way as ours, so that only what they chose is compared. */
function textOf(html: string): string {
  return htmlFragmentBlocks(html)
    .map(({ text }) => text)
    .join('\n');
}
