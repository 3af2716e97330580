import type { Block } from '../../domain/blocks.ts';
import { cleanText } from '../clean-text.ts';
import { readArticleText } from '../metadata/article-text.ts';
import { splitParagraphs } from '../metadata/paragraphs.ts';
import { endsSentence } from '../metadata/sentences.ts';
import { type DraftResult, NO_METADATA } from '../reading.ts';

/** A plain text, a pasted page's for instance, as one article. */
export function readText(text: string): DraftResult {
  const clean = cleanText(text);
  if (clean.trim() === '') return { ok: false, reason: { code: 'empty' } };
  const draft = readArticleText(textBlocks(splitParagraphs(clean)), NO_METADATA);
  return draft ? { ok: true, draft } : { ok: false, reason: { code: 'no-text' } };
}

const BULLET = /^[•▪●◦‣∙*-]\s+(?=\S)/u;

/** Paragraphs, and list items where two lines or more in a row begin with a bullet. Speech begins with a dash too, but ends as sentences do. */
export function textBlocks(paragraphs: readonly string[]): Block[] {
  const bullets = paragraphs.map(
    (text) => BULLET.test(text) && !(text.startsWith('-') && endsSentence(text)),
  );
  return paragraphs.map((text, index) => {
    const inList = bullets[index] === true && (bullets[index - 1] === true || bullets[index + 1] === true);
    return inList ? { kind: 'list-item', text: text.replace(BULLET, '') } : { kind: 'paragraph', text };
  });
}
