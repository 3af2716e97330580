import type { ArticleDraft } from '../../domain/article.ts';
import type { Block } from '../../domain/blocks.ts';
import { cleanLine } from '../clean-text.ts';
import type { DraftResult } from '../reading.ts';
import { type FeedText, feedBlocks, feedLine } from './feed-text.ts';
import { draftOfItem } from './wire-item.ts';

/** One entry of a feed, whichever kind of feed it is. Empty strings where it does not say. */
export interface FeedEntry {
  readonly title: FeedText | null;
  /** Everything that may be its text: content, description, summary. */
  readonly texts: readonly FeedText[];
  readonly byline: string;
  readonly source: string;
  /** ISO 8601. */
  readonly published: string;
  readonly language: string;
  readonly number: string;
  readonly url: string;
  readonly keywords: readonly string[];
}

/** The fullest of its texts is the article's; a whole page is fuller than any summary, and says more about itself. */
export function draftOfEntry(entry: FeedEntry): DraftResult {
  let blocks: readonly Block[] = [];
  let page: ArticleDraft | null = null;
  let most = 0;
  for (const text of entry.texts) {
    const read = feedBlocks(text);
    const size = lengthOf(read.blocks);
    const found = read.page?.ok ? read.page.draft : null;
    if ((page !== null && found === null) || (size <= most && (found === null || page !== null))) continue;
    most = size;
    blocks = read.blocks;
    page = found;
  }
  const title = entry.title === null ? '' : feedLine(entry.title);
  return draftOfItem({
    headline: title || (page?.headline ?? ''),
    byline: entry.byline || (page?.byline ?? ''),
    source: entry.source || (page?.source ?? ''),
    place: page?.place ?? '',
    published: entry.published || (page?.published ?? ''),
    language: entry.language || (page?.language ?? ''),
    number: entry.number || (page?.number ?? ''),
    url: entry.url || (page?.url ?? ''),
    dateline: '',
    details: {
      slugline: '',
      section: '',
      keywords: entry.keywords.map(cleanLine),
      urgency: undefined,
      version: '',
      status: undefined,
      embargo: '',
      note: '',
    },
    blocks,
  });
}

function lengthOf(blocks: readonly Block[]): number {
  let length = 0;
  for (const block of blocks) length += block.text.length;
  return length;
}
