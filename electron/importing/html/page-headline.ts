import { cleanLine } from '../clean-text.ts';
import { LONGEST_HEADLINE } from '../metadata/headline.ts';
import { type DomDocument, type DomElement, type DomNode, isElement } from './dom.ts';
import { isSiteName, titleParts, withoutSite } from './site-suffix.ts';
import { isSkippedTag } from './tags.ts';

/** A rubric or a line over the headline that a template sets into the heading itself. */
const KICKER =
  /kicker|overline|topline|dachzeile|spitzmarke|roofline|toptitle|pretitle|supertitle|suptitle|eyebrow|preline|antet[ií]tulo|surtitre|occhiello|rubrik|ressort|categor/iu;
/** Of an empty line over the headline: `: Night ferry runs on`. */
const LEFT_OVER = /^[\s:;|,.·•–—-]+(?=[^\s\d])/u;
const MOST_HEADINGS = 60;
/** In letters: a shorter title may end a heading by chance. */
const TELLING = 12;

/**
 * A page's headline, of the titles that it gives (the surest first, `title` its `<title>`) and the headings that it shows:
 * - a main heading that agrees with a title, since titles are often shortened or lengthened for search engines; without the line over it;
 * - else a heading of any of the first three levels that is a part of the title between dashes or bars;
 * - else the surest title without the site's name; else the only main heading.
 */
export function choosePageHeadline(
  document: DomDocument,
  titles: readonly string[],
  title: string,
  sites: readonly string[],
): string {
  const headings: { readonly text: string; readonly isMain: boolean }[] = [];
  for (const element of document.querySelectorAll('h1,h2,h3')) {
    if (headings.length >= MOST_HEADINGS) break;
    const text = headingText(element);
    if (text === '' || text.length > LONGEST_HEADLINE || isSiteName(text, sites)) continue;
    headings.push({ text, isMain: element.nodeName.toUpperCase() === 'H1' });
  }
  const bare = [...titles, title]
    .map((text) => withoutSite(text.replace(LEFT_OVER, ''), sites))
    .filter((text) => text !== '');
  const main = headings.filter(({ isMain }) => isMain).map(({ text }) => text);
  for (const heading of main) {
    const isWhole =
      bare.some((text) => letters(text) === letters(heading)) && !bare.some((text) => isGlued(heading, text));
    const end = isWhole ? undefined : bare.find((text) => endsWith(heading, text));
    if (end !== undefined) return end;
    if (bare.some((text) => agrees(text, heading)) || startsWith(title, heading)) return heading;
  }
  const parts = new Set([title, ...titles].flatMap(titleParts).map(letters));
  const named = headings.map(({ text }) => text).filter((text) => parts.has(letters(text)));
  const longest = named.reduce((one, other) => (other.length > one.length ? other : one), '');
  return longest || (bare[0] ?? (main.length === 1 ? (main[0] ?? '') : ''));
}

/** What a heading says without scripts, styles and the line over it. */
function headingText(heading: DomElement): string {
  const whole = textOf(heading, () => true);
  const bare = textOf(heading, (element) => !isKicker(element, heading));
  return bare || whole;
}

function isKicker(element: DomElement, heading: DomNode): boolean {
  if (KICKER.test(element.getAttribute('class') ?? '')) return true;
  return element.nodeName.toUpperCase() === 'SMALL' && element.parentNode === heading;
}

function textOf(root: DomElement, isWanted: (element: DomElement) => boolean): string {
  let text = '';
  let node: DomNode | null = root;
  while (node) {
    let goIn = true;
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    else if (isElement(node)) {
      const tag = node.nodeName.toUpperCase();
      goIn = node === root || (!isSkippedTag(tag) && isWanted(node));
      text += tag === 'BR' ? ' ' : '';
    }
    if (text.length > LONGEST_HEADLINE * 4) return '';
    if (goIn && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) node = node.parentNode;
    if (!node || node === root) break;
    node = node.nextSibling;
  }
  return cleanLine(text);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{Nd}]+/gu, '');
}

function startsWith(title: string, heading: string): boolean {
  return title.toLowerCase().startsWith(heading.toLowerCase());
}

/** `HarbourNight ferry runs on`: the line over the headline has no space behind it. */
function isGlued(heading: string, title: string): boolean {
  return (
    heading.endsWith(title) && /\p{Ll}\p{Lu}$/u.test(heading.slice(0, heading.length - title.length + 1))
  );
}

/** A heading that is a line over the headline and then the headline. */
function endsWith(heading: string, title: string): boolean {
  const end = letters(title);
  const whole = letters(heading);
  return end.length >= TELLING && whole.length > end.length && whole.endsWith(end);
}

function agrees(one: string, other: string): boolean {
  const wordsOf = (text: string): Set<string> =>
    new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? []);
  const words = wordsOf(one);
  const others = wordsOf(other);
  let same = 0;
  for (const word of others) if (words.has(word)) same += 1;
  return others.size > 0 && same >= Math.max(words.size, others.size) * 0.7;
}
