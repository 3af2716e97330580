import { cleanLine } from '../clean-text.ts';
import type { FeedEntry } from './feed-entry.ts';
import type { FeedText } from './feed-text.ts';
import { firstDate } from './wire-date.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** A JSON Feed (1.0 and 1.1, https://www.jsonfeed.org/) by what it says it is; null for any other JSON. */
export function jsonFeedItems(
  value: unknown,
): { readonly item: unknown; readonly entry: FeedEntry | null }[] | null {
  if (!isObject(value)) return null;
  const { version, items } = value;
  if (typeof version !== 'string' || !/^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//u.test(version))
    return null;
  if (!Array.isArray(items)) return null;
  return items.map((item: unknown) => ({ item, entry: isObject(item) ? entryOf(item, value) : null }));
}

function entryOf(item: JsonObject, feed: JsonObject): FeedEntry {
  const title = textOf(item['title']);
  const texts: FeedText[] = [
    { text: textOf(item['content_html']), isHtml: true },
    { text: textOf(item['content_text']), isHtml: false },
    { text: textOf(item['summary']), isHtml: false },
  ];
  const id = item['id'];
  return {
    title: title === '' ? null : { text: title, isHtml: false },
    texts: texts.filter(({ text }) => text !== ''),
    byline: authorsOf(item) || authorsOf(feed),
    source: cleanLine(textOf(feed['title'])),
    published: firstDate(textOf(item['date_published']), textOf(item['date_modified'])),
    language: textOf(item['language']) || textOf(feed['language']),
    number: typeof id === 'number' ? String(id) : textOf(id),
    url: textOf(item['url']) || textOf(item['external_url']),
    keywords: Array.isArray(item['tags']) ? item['tags'].map(textOf) : [],
  };
}

/** 1.1 has a list, 1.0 one author. */
function authorsOf(object: JsonObject): string {
  const authors = Array.isArray(object['authors']) ? object['authors'] : [object['author']];
  const names = authors.map((author: unknown) => (isObject(author) ? cleanLine(textOf(author['name'])) : ''));
  return names.filter((name) => name !== '').join(', ');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
