import type { ArticleDraft, ArticleMetadata } from '../../domain/article.ts';
import type { Block } from '../../domain/blocks.ts';
import { readArticleText } from '../metadata/article-text.ts';
import { NO_METADATA } from '../reading.ts';
import { cutFooter } from './cut-footer.ts';
import { cutHistory } from './cut-history.ts';
import { findForwarded } from './forwarded.ts';
import { readMailDate } from './mail-date.ts';
import { type ItemArticle, readMailDigest } from './mail-digest.ts';
import { type MailSender, readSender } from './mail-sender.ts';
import { readSubject } from './mail-subject.ts';
import { blocksOfPieces, type Piece } from './pieces.ts';

/** What a mail's head says of its text. Decoded, else as it stands there. */
export interface MailHead {
  readonly subject: string;
  readonly from: string;
  readonly date: string;
  /** It went to subscribers. */
  readonly bulk: boolean;
  /** It answers another mail. */
  readonly answers: boolean;
}

export interface MailArticles {
  /** None where the mail has no text; several where it is a digest. */
  readonly drafts: readonly ArticleDraft[];
  /** Of a digest: each item's text, in the order of the drafts. */
  readonly texts: readonly string[];
}

/**
 * The articles of a mail's text. One, with the subject as its headline and the `Date` as published; of a forwarded mail that one's
 * instead, and what stands before it is the forwarder's note and no article; of a digest each item with its own headline,
 * source and date, and the mail's date where an item shows none.
 */
export function readMailArticles(head: MailHead, pieces: readonly Piece[]): MailArticles {
  const subject = readSubject(head.subject);
  const forwarded = findForwarded(pieces, subject.isForward);
  const inner = forwarded && readSubject(forwarded.head.subject);
  const isReply = inner ? inner.isReply : (subject.isReply || head.answers) && !subject.isForward;
  const own = cutHistory(forwarded?.pieces ?? pieces, isReply);
  const sender = forwarded ? readSender(forwarded.head.from, false) : readSender(head.from, head.bulk);
  const published = readMailDate(forwarded ? forwarded.head.date : head.date);
  const known = { ...NO_METADATA, headline: inner?.headline || subject.headline, published };
  const blocks = cutFooter(blocksOfPieces(own));
  const items = readMailDigest(own, blocks);
  return items.length > 1 ? readItems(items, known, sender) : readOne(blocks, known, sender);
}

/** A byline in the text says better who wrote it than the sender, who may only have sent it. */
function readOne(blocks: readonly Block[], known: ArticleMetadata, sender: MailSender): MailArticles {
  if (blocks.length === 0) return { drafts: [], texts: [] };
  const draft = readArticleText(blocks, { ...known, source: sender.source });
  // A subject alone is no article; a mail's only line is.
  if (!draft || (draft.blocks.length === 0 && known.headline !== '')) return { drafts: [], texts: [] };
  return { drafts: [{ ...draft, byline: draft.byline || sender.byline }], texts: [] };
}

/** Where items name their outlets, the sender is only who gathered them. */
function readItems(items: readonly ItemArticle[], known: ArticleMetadata, sender: MailSender): MailArticles {
  const source = items.some(({ draft }) => draft.source !== '') ? '' : sender.source;
  return {
    drafts: items.map(({ draft }) => ({
      ...draft,
      source: draft.source || source,
      published: draft.published || known.published,
    })),
    texts: items.map(({ text }) => text),
  };
}
