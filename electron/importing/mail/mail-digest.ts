import type { ArticleDraft, ArticleMetadata } from '../../domain/article.ts';
import type { Block } from '../../domain/blocks.ts';
import { readArticleText } from '../metadata/article-text.ts';
import { splitDigest } from '../metadata/digest.ts';
import { NO_METADATA } from '../reading.ts';
import { cutFooter } from './cut-footer.ts';
import { readItemLine } from './item-line.ts';
import { unwrapLines } from './mail-paragraphs.ts';
import { blocksOfPieces, type Piece, pieceOfBlock, piecesOfText, textOfPieces } from './pieces.ts';
import { isReadMore, splitRichDigest } from './rich-digest.ts';

/** An article of a digest, with its text as it stood there. */
export interface ItemArticle {
  readonly draft: ArticleDraft;
  readonly text: string;
}

/** So many lines under an item's headline may tell of it. */
const ITEM_LINES = 3;
const RULE = /^[ \t]*(?:[-=*_#~]{3,}|—{2,})[ \t]*$/gmu;
const MOST_RULES = 1_000;

/** The articles of a mail that is a digest, in HTML (`blocks`) or by the rules for plain text; fewer than two where it is none. */
export function readMailDigest(pieces: readonly Piece[], blocks: readonly Block[]): readonly ItemArticle[] {
  const isRich = pieces.some((piece) => piece.block);
  if (isRich) {
    const items = splitRichDigest(blocks).map((item) =>
      itemArticle(
        { headline: item.headline, url: item.url },
        item.blocks,
        [item.headline, ...item.blocks.map((block) => block.text)].join('\n\n'),
      ),
    );
    if (items.length > 1) return items.filter((item) => item !== null);
  }
  const text = isRich
    ? textOfPieces(blocks.map(pieceOfBlock))
    : unwrapLines(pieces.map((piece) => piece.text)).join('\n');
  return splitPlain(text)
    .map((part) => {
      const [title, ...lines] = piecesOfText(part.trim());
      const [headline] = blocksOfPieces(title ? [title] : []);
      return itemArticle(
        { headline: headline?.text ?? '', url: '' },
        cutFooter(blocksOfPieces(lines)),
        part.trim(),
      );
    })
    .filter((item) => item !== null);
}

function itemArticle(
  title: Pick<ArticleMetadata, 'headline' | 'url'>,
  blocks: readonly Block[],
  text: string,
): ItemArticle | null {
  const { metadata, rest } = takeItemLines(blocks.filter((block) => !isReadMore(block)));
  const draft = readArticleText(rest, { ...NO_METADATA, ...title, ...metadata });
  return draft && { draft, text };
}

/** The lines of outlet, date and author under an item's headline, taken out of its text. */
function takeItemLines(blocks: readonly Block[]): {
  readonly metadata: Partial<ArticleMetadata>;
  readonly rest: readonly Block[];
} {
  let metadata: Partial<ArticleMetadata> = {};
  let index = 0;
  for (; index < Math.min(ITEM_LINES, blocks.length); index++) {
    const read = readItemLine((blocks[index] as Block).text);
    if (!read) break;
    metadata = { ...read, ...metadata };
  }
  return { metadata, rest: blocks.slice(index) };
}

/** A digest opens with its own title and greeting, and ends with how to leave it, before the first rule and behind the last: no articles. */
function splitPlain(text: string): readonly string[] {
  const whole = splitDigest(text);
  if (whole.length > 1) return whole;
  const rules = [...text.matchAll(RULE)];
  const first = rules[0];
  const last = rules[rules.length - 1];
  if (!first || !last || rules.length > MOST_RULES) return [];
  const begin = first.index + first[0].length;
  for (const [start, end] of [
    [begin, text.length],
    [0, last.index],
    [begin, last.index],
  ] as const) {
    const inner = start < end ? splitDigest(text.slice(start, end)) : [];
    if (inner.length > 1) return inner;
  }
  return [];
}
