import type { ReactNode } from 'react';
import type { ArticleId } from '../../electron/domain/article.ts';
import type { Block } from '../../electron/domain/blocks.ts';
import styles from './article-body.module.css';
import type { PlacedMention } from './article-mentions.ts';
import { ArticlePicture } from './article-picture.tsx';
import { MarkedBlock } from './marked-block.tsx';
import { textDirection } from './text-direction.ts';

export interface ArticleBodyProps {
  readonly article: ArticleId;
  readonly blocks: readonly Block[];
  /** Direction of the headline, for lines that have none of their own. */
  readonly direction: 'ltr' | 'rtl';
  readonly mentions: readonly PlacedMention[];
  readonly currentKey: string | null;
}

interface Placed {
  readonly block: Block;
  readonly index: number;
}

/** Puts items of one list and rows of one table together; everything else stands alone. */
function group(blocks: readonly Block[]): readonly (readonly Placed[])[] {
  const groups: Placed[][] = [];
  for (const [index, block] of blocks.entries()) {
    const last = groups.at(-1);
    const joins = block.kind === 'list-item' || block.kind === 'table-row';
    if (joins && last?.[0]?.block.kind === block.kind) last.push({ block, index });
    else groups.push([{ block, index }]);
  }
  return groups;
}

/** The cells of a table's row, as parts of its text. */
function cells(text: string): readonly { start: number; end: number }[] {
  let start = 0;
  return text.split('\t').map((cell) => {
    const part = { start, end: start + cell.length };
    start = part.end + 1;
    return part;
  });
}

/** The text of an article, block by block, each in the direction of its own first letter. */
export function ArticleBody({ article, blocks, direction, mentions, currentKey }: ArticleBodyProps) {
  const byBlock = new Map<number, PlacedMention[]>();
  for (const mention of mentions) {
    const known = byBlock.get(mention.block);
    if (known) known.push(mention);
    else byBlock.set(mention.block, [mention]);
  }

  function inline({ block, index }: Placed, part?: { start: number; end: number }): ReactNode {
    return (
      <MarkedBlock
        text={block.text}
        ranges={block.ranges}
        mentions={byBlock.get(index) ?? []}
        currentKey={currentKey}
        {...(part ? { part } : {})}
      />
    );
  }

  function single(placed: Placed): ReactNode {
    const { block, index } = placed;
    const dir = textDirection(block.text, direction);
    const content = inline(placed);
    switch (block.kind) {
      case 'heading': {
        const Heading = `h${Math.min(6, Math.max(2, block.level ?? 2))}` as 'h2';
        return (
          <Heading key={index} dir={dir}>
            {content}
          </Heading>
        );
      }
      case 'quote':
        return (
          <blockquote key={index} dir={dir}>
            {content}
          </blockquote>
        );
      case 'caption':
        if (block.picture !== undefined) {
          return (
            <figure key={index} dir={dir}>
              <ArticlePicture article={article} picture={block.picture} words={block.text} />
              {block.text === '' ? null : <figcaption className={styles['caption']}>{content}</figcaption>}
            </figure>
          );
        }
        return (
          <p key={index} dir={dir} className={styles['caption']}>
            {content}
          </p>
        );
      default:
        return (
          <p key={index} dir={dir}>
            {content}
          </p>
        );
    }
  }

  return (
    <div className={styles['body']}>
      {group(blocks).map((placed) => {
        const first = placed[0];
        if (!first) return null;
        const dir = textDirection(first.block.text, direction);
        if (first.block.kind === 'list-item') {
          return (
            <ul key={first.index} dir={dir}>
              {placed.map((item) => (
                <li key={item.index}>{inline(item)}</li>
              ))}
            </ul>
          );
        }
        if (first.block.kind === 'table-row') {
          return (
            <div key={first.index} className={styles['table']}>
              <table dir={dir}>
                <tbody>
                  {placed.map((row) => (
                    <tr key={row.index}>
                      {cells(row.block.text).map((cell) => (
                        <td key={cell.start}>{inline(row, cell)}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          );
        }
        return single(first);
      })}
    </div>
  );
}
