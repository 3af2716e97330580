import { cleanLine } from '../clean-text.ts';
import type { DomDocument } from './dom.ts';

const MOST = 8;
const LONGEST = 80;

/** What a page shows as its site's name: the text of links to the home page, and the beginnings of its feeds' titles. */
export function shownSiteNames(document: DomDocument): string[] {
  const names = new Set<string>();
  const add = (text: string): void => {
    const name = cleanLine(text);
    if (name.length >= 2 && name.length <= LONGEST && names.size < MOST) names.add(name);
  };
  for (const link of document.querySelectorAll('link[type="application/rss+xml"]')) {
    const title = link.getAttribute('title') ?? '';
    const end = title.search(/\s»\s|\s(?:rss|feed)\b/iu);
    if (end > 0) add(title.slice(0, end));
  }
  for (const link of document.querySelectorAll('a[rel="home"],h1 a')) {
    if (isHome(link.getAttribute('href') ?? '')) add(link.textContent || (link.getAttribute('title') ?? ''));
  }
  return [...names];
}

/** The root of a site, or of its copy in an archive. */
function isHome(href: string): boolean {
  return /^(?:\/|(?:https?:\/\/[^/]+\/web\/\d+\/)?https?:\/\/[^/?#]+\/?)(?:index\.\w+)?$/iu.test(href.trim());
}
