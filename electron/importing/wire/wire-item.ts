import type { ArticleMetadata } from '../../domain/article.ts';
import { type ArticleDetails, type PublicationStatus, toDetails } from '../../domain/article-details.ts';
import type { Block } from '../../domain/blocks.ts';
import { cleanLine } from '../clean-text.ts';
import { readArticleText, sameWords, sampleOf } from '../metadata/article-text.ts';
import { cleanByline } from '../metadata/byline.ts';
import { readDateline } from '../metadata/dateline.ts';
import { LONGEST_HEADLINE, shorten } from '../metadata/headline.ts';
import { cleanLanguage, detectLanguage } from '../metadata/language.ts';
import { placeName } from '../metadata/place-name.ts';
import { readWebAddress } from '../metadata/web-address.ts';
import type { DraftResult } from '../reading.ts';

/** What one item of an agency's file, or one entry of a feed, says, as it is written there. */
export interface WireItem extends ArticleMetadata {
  /** `MOSCOW, Monday (Reuters)`; its place counts before any other. */
  readonly dateline: string;
  readonly details: { -readonly [Field in keyof ArticleDetails]: ArticleDetails[Field] | undefined };
  readonly blocks: readonly Block[];
}

const OPENING_PARAGRAPHS = 3;
/** `MOSCOW, Monday (Reuters)`: a day of the week is neither place nor date. */
const WEEKDAY = /,?\s*\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/iu;

/**
 * An item as an article. It was made by a program, so its text is kept whole; what it does not say is read from the opening of its
 * text. An item with a headline and no text is an article too: agencies send their first word of something so.
 */
export function draftOfItem(item: WireItem): DraftResult {
  const headline = shorten(cleanLine(item.headline), LONGEST_HEADLINE);
  const blocks = withoutHeadline(item.blocks, headline);
  if (headline === '' && blocks.length === 0) return { ok: false, reason: { code: 'no-text' } };
  const opening = openingOf(item.dateline, blocks);
  const source = cleanLine(item.source);
  const known: ArticleMetadata = {
    headline,
    byline: cleanByline(item.byline),
    source: source || opening.source,
    place: opening.place || cleanLine(item.place),
    published: item.published || opening.published,
    language: cleanLanguage(item.language),
    number: cleanLine(item.number),
    url: readWebAddress(item.url) ?? '',
  };
  const details = toDetails(item.details);
  const extra = details && { details };
  if (headline === '') {
    const draft = readArticleText(blocks, known);
    return draft ? { ok: true, draft: { ...draft, ...extra } } : { ok: false, reason: { code: 'no-text' } };
  }
  const language = known.language || detectLanguage(sampleOf(blocks, headline));
  return { ok: true, draft: { ...known, language, blocks, ...extra } };
}

/** The text often begins with its headline once more. */
function withoutHeadline(blocks: readonly Block[], headline: string): readonly Block[] {
  const first = blocks[0];
  return first && headline !== '' && sameWords(first.text, headline) ? blocks.slice(1) : blocks;
}

interface Opening {
  readonly place: string;
  readonly source: string;
  readonly published: string;
}

function openingOf(dateline: string, blocks: readonly Block[]): Opening {
  const line = cleanLine(dateline)
    .replace(WEEKDAY, '')
    .replace(/[\s–—-]+$/u, '');
  if (line !== '') {
    const read = readDateline(`${line} - x`);
    if (read) return read;
    // Nothing but a place, whatever its case.
    const place = line.split(/[,(]/u)[0]?.trim() ?? '';
    if (place !== '' && place.length <= 60 && !/\p{Nd}/u.test(place))
      return { place: placeName(place), source: '', published: '' };
  }
  for (const block of blocks.slice(0, OPENING_PARAGRAPHS)) {
    const read = readDateline(block.text);
    if (read) return read;
  }
  return { place: '', source: '', published: '' };
}

/** `stat:usable`, `Canceled`, `Embargoed`: what an agency lets be done; undefined where it does not say. */
export function statusOf(code: string): PublicationStatus | undefined {
  const word = code.slice(code.lastIndexOf(':') + 1).toLowerCase();
  if (/^cancel/u.test(word) || word === 'killed') return 'canceled';
  if (word === 'withheld' || word === 'embargoed') return 'withheld';
  return word === 'usable' ? 'usable' : undefined;
}

/** `4`, or `urgency:4`; undefined for anything but 1 to 9. */
export function urgencyOf(text: string): number | undefined {
  const figure = /^(?:[\p{L}-]+:)?([1-9])$/u.exec(text.trim())?.[1];
  return figure === undefined ? undefined : Number(figure);
}
