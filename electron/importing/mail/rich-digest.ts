import type { Block } from '../../domain/blocks.ts';
import { readDateline } from '../metadata/dateline.ts';
import { isTooMuchForHeadline } from '../metadata/headline.ts';
import { readItemLine } from './item-line.ts';

/** An article of a mail that holds several. */
export interface DigestItem {
  readonly headline: string;
  /** Where its headline leads; empty without a link. */
  readonly url: string;
  /** Without the headline. */
  readonly blocks: readonly Block[];
}

const SHORTEST_BODY = 80;
const SHORTEST_TITLE = 12;
const MOST_ITEMS = 500;
/** The link behind an item's text. */
const READ_MORE =
  /^(?:read|see|view|find out|learn|get)(?: the| more|$).{0,30}|^(?:more|full (?:story|article|text)|continue(?: reading)?|weiterlesen|mehr(?: lesen| dazu| erfahren)?|zum (?:artikel|beitrag)|lire (?:la suite|l['’]article).{0,20}|leer más|seguir leyendo|leggi (?:tutto|di più)|читать (?:далее|полностью)|подробнее|ادامه(?: مطلب)?|اقرأ المزيد)[\s.…»›>→]*$/iu;

/**
 * The articles of a newsletter in HTML: headlines of one kind (headings of a level, lines that are one link, lines all in bold), each with
 * text under it. So that an article's subheadings part nothing, each item must carry a mark of its own: a headline that is
 * a link, a line with outlet or date, an agency's dateline, or a link to read on. An empty list where the mail is no digest.
 */
export function splitRichDigest(blocks: readonly Block[]): readonly DigestItem[] {
  const kinds = blocks.map(titleKind);
  for (const kind of ['2', '3', '4', '5', '6', 'link', 'strong']) {
    const starts = kinds.flatMap((one, index) => (one === kind ? [index] : []));
    if (starts.length < 2 || starts.length > MOST_ITEMS) continue;
    const items = starts
      .map((start, index) => itemOf(blocks.slice(start, starts[index + 1] ?? blocks.length)))
      .filter((item) => item.blocks.some(isBody));
    if (items.length >= 2 && items.every(hasMark)) return items;
  }
  return [];
}

/** Which kind of headline a block may be; an empty string for none. */
function titleKind({ kind, text, level, ranges }: Block): string {
  if (text.length < SHORTEST_TITLE || isTooMuchForHeadline(text) || READ_MORE.test(text)) return '';
  if (kind === 'heading') return String(level ?? 2);
  if (kind !== 'paragraph' || readItemLine(text) !== null || /[.;,،؛]$/u.test(text)) return '';
  const covering = ranges?.filter((range) => range.start === 0 && range.end === text.length) ?? [];
  if (covering.some((range) => range.kind === 'link')) return 'link';
  return covering.some((range) => range.kind === 'strong') ? 'strong' : '';
}

function itemOf(section: readonly Block[]): DigestItem {
  const [title, ...rest] = section as [Block, ...Block[]];
  const url = title.ranges?.find((range) => range.kind === 'link')?.href ?? '';
  return { headline: title.text, url: /^https?:/u.test(url) ? url : '', blocks: rest };
}

function isBody({ kind, text }: Block): boolean {
  return kind !== 'heading' && text.length >= SHORTEST_BODY && /[.!?…。؟۔"”»)]$/u.test(text);
}

function hasMark(item: DigestItem): boolean {
  return (
    item.url !== '' ||
    item.blocks.slice(0, 3).some(({ text }) => readItemLine(text) !== null) ||
    item.blocks.slice(0, 3).some(({ text }) => readDateline(text) !== null) ||
    item.blocks.some(isReadMore)
  );
}

/** True of a short line that only leads to the whole text. */
export function isReadMore({ text, ranges }: Block): boolean {
  return (
    text.length < 60 && READ_MORE.test(text) && (ranges?.some((range) => range.kind === 'link') ?? false)
  );
}
