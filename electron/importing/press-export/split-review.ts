import type { Block } from '../../domain/blocks.ts';
import { collapseSpace } from '../clean-text.ts';
import { findDate } from '../metadata/dates.ts';
import { readMetaLine } from '../metadata/meta-line.ts';

/** One clipping of a press review: where its headline stands, and what the lines under it say. */
export interface Clipping {
  /** Blocks from the headline to before the next one. */
  readonly start: number;
  readonly end: number;
  readonly source: string;
  readonly published: string;
  /** Blocks that say only that. */
  readonly facts: ReadonlySet<number>;
}

/** Source and date stand so near to the headline. */
const TOP_LINES = 4;
/** A clipping has at least one paragraph of so many characters. */
const SHORTEST_TEXT = 100;
const LONGEST_FACTS = 160;
const LABELLED_SOURCE =
  /^(?:source|publication|outlet|publisher|medium|quelle|fuente|fonte|источник|منبع|المصدر)\s*[:：]\s*(\S.{0,98})$/iu;
/** Between outlet, date and page: `Linden Post | 5 January 2026 | p. 3`. */
const PARTED = /\s*[|·•/]\s*/u;

/**
 * The clippings of a press review in one document: headings of one level, each with its outlet and date in a line of facts under it.
 * Null for anything else: every such heading must be a clipping but for the review's own title and contents before the first, so that an
 * article with subheadings stays whole.
 */
export function splitReview(blocks: readonly Block[]): readonly Clipping[] | null {
  for (const level of new Set(blocks.map(levelOf))) {
    if (level === 0) continue;
    const starts = blocks.flatMap((block, index) => (levelOf(block) === level ? [index] : []));
    const read = starts.map((start, index) =>
      readClipping(blocks, start, starts[index + 1] ?? blocks.length),
    );
    const first = read.findIndex((clipping) => clipping !== null);
    // Before the first: the review's own title, its contents.
    const clippings = first === -1 || first > 2 ? [] : read.slice(first);
    const all = clippings.filter((clipping) => clipping !== null);
    if (all.length >= 2 && all.length === clippings.length && hasNoText(blocks, all[0]?.start ?? 0))
      return all;
  }
  return null;
}

function levelOf(block: Block): number {
  return block.kind === 'heading' ? (block.level ?? 1) : 0;
}

function hasNoText(blocks: readonly Block[], before: number): boolean {
  return blocks.slice(0, before).every((block) => block.text.length < SHORTEST_TEXT);
}

function readClipping(blocks: readonly Block[], start: number, end: number): Clipping | null {
  let source = '';
  let published = '';
  const facts = new Set<number>();
  for (let index = start + 1; index < Math.min(end, start + 1 + TOP_LINES); index++) {
    const line = collapseSpace(blocks[index]?.text ?? '');
    if (line.length > LONGEST_FACTS) break;
    const read = readFacts(line);
    if (!read) continue;
    facts.add(index);
    source ||= read.source;
    published ||= read.published;
  }
  const hasText = blocks.slice(start + 1, end).some(({ text }) => text.length >= SHORTEST_TEXT);
  return source !== '' && published !== '' && hasText ? { start, end, source, published, facts } : null;
}

/** What a line of facts says: an outlet that is labelled, a date alone, or both parted by bars. */
function readFacts(line: string): { readonly source: string; readonly published: string } | null {
  const labelled = LABELLED_SOURCE.exec(line)?.[1];
  const parts = (labelled ?? line).split(PARTED).filter((part) => part !== '');
  if (parts.length === 1) {
    if (labelled !== undefined) return { source: labelled, published: '' };
    const published = readMetaLine(line)?.published ?? '';
    return published === '' ? null : { source: '', published };
  }
  const date = parts.findIndex((part) => (readMetaLine(part)?.published ?? '') !== '');
  const source = parts.find((part, index) => index !== date && isOutlet(part));
  if (date === -1 || source === undefined) return null;
  return { source, published: readMetaLine(parts[date] ?? '')?.published ?? '' };
}

/** A name: a few words that begin with a capital, no date and no page. */
function isOutlet(part: string): boolean {
  return (
    /^[\p{Lu}\p{Lo}]/u.test(part) &&
    part.split(' ').length <= 7 &&
    !/^(?:by|von|par|por|p|pp|pg|page|seite|s|section|ressort)\b\.?\s/iu.test(part) &&
    findDate(part) === null
  );
}
