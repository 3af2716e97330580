import { cleanText } from '../clean-text.ts';
import { readArticleNumber } from './article-number.ts';
import { findBoilerplate } from './boilerplate.ts';
import { readDateline } from './dateline.ts';
import { isTooMuchForHeadline } from './headline.ts';
import { readMetaLine } from './meta-line.ts';
import { splitParagraphs } from './paragraphs.ts';
import { endsSentence, isProse } from './sentences.ts';

const SEPARATOR =
  /^[ \t]*(?:-{3,}|={3,}|\*{3,}|_{3,}|#{3,}|~{3,}|(?:\*[ \t]+){2,}\*|(?:-[ \t]+){2,}-|—{2,}|⁂)[ \t]*$/u;
const NUMBERED = /^\s*\(?(\d{1,3})[.)]\s+(\S.*)$/u;
/** An article of a digest has at least so much text, in characters. */
const SHORTEST_BODY = 80;
const MOST_PARTS = 500;

/**
 * The articles of a text that holds several, or the text alone. Several are: parts between lines of `---` or the like, numbered
 * headlines each followed by paragraphs, texts that each end with their article number, or headlines each followed by a dateline.
 * Every part must look like an article by itself, else the text is one: a rule before a comment form or a numbered list splits nothing.
 */
export function splitDigest(text: string): readonly string[] {
  const clean = cleanText(text);
  const lines = clean.split('\n');
  for (const split of [byRules, byNumbers, byArticleNumbers, byDatelines]) {
    const parts = split(lines);
    if (parts.length >= 2 && parts.length <= MOST_PARTS) return parts;
  }
  return [text];
}

function byRules(lines: readonly string[]): string[] {
  const parts: string[] = [];
  let part: string[] = [];
  /** Lines of the part that are not blank. */
  let shown = 0;
  for (const [index, line] of lines.entries()) {
    // A line of dashes right under a line of text underlines that line.
    const underlines =
      shown === 1 &&
      (lines[index - 1] ?? '').trim() !== '' &&
      (lines[index + 1] ?? '').trim() === '' &&
      /^\s*[=-]+\s*$/u.test(line);
    if (SEPARATOR.test(line) && !underlines) {
      parts.push(part.join('\n'));
      part = [];
      shown = 0;
    } else {
      part.push(line);
      if (line.trim() !== '') shown += 1;
    }
  }
  parts.push(part.join('\n'));
  const articles = parts.filter((one) => one.trim() !== '' && !isOnlyFurniture(one));
  return articles.every(looksLikeArticle) ? articles : [];
}

/** Comment forms, share bars and tables of contents beside the articles. */
function isOnlyFurniture(text: string): boolean {
  const paragraphs = splitParagraphs(text);
  // In a part of its own the rules for what follows an article apply from its first line.
  const cut = findBoilerplate([PROSE, ...paragraphs]).slice(1);
  return paragraphs.every((paragraph, index) => cut[index] || readMetaLine(paragraph) !== null);
}
const PROSE =
  'This is a sentence. It only stands before what is looked at, so that the rules know that an article came before it, and it has some length.';

function byNumbers(lines: readonly string[]): string[] {
  const parts: string[] = [];
  let part: string[] = [];
  let expected = 1;
  for (const [index, line] of lines.entries()) {
    const match = NUMBERED.exec(line);
    const alone = (lines[index - 1] ?? '').trim() === '';
    if (match && alone && Number(match[1]) === expected && !endsSentence((match[2] ?? '').trim())) {
      if (expected > 1) parts.push(part.join('\n'));
      // What stands before the first number is the digest's own title, which no part keeps; a text of its own is an article with a list.
      else if (splitParagraphs(part.join('\n')).some(isProse)) return [];
      part = [match[2] ?? ''];
      expected += 1;
    } else part.push(line);
  }
  if (expected > 2) parts.push(part.join('\n'));
  return parts.every(looksLikeArticle) ? parts : [];
}

function byArticleNumbers(lines: readonly string[]): string[] {
  const parts: string[] = [];
  let part: string[] = [];
  for (const line of lines) {
    part.push(line);
    if (readArticleNumber(line.trim()) !== null) {
      parts.push(part.join('\n'));
      part = [];
    }
  }
  // What follows the last number is that article's comment form.
  const last = parts.pop();
  if (last !== undefined) parts.push(`${last}\n${part.join('\n')}`);
  const withoutForms = parts.map(withoutLeadingFurniture);
  return withoutForms.every(looksLikeArticle) ? withoutForms : [];
}

/** The comment form of the article before. */
function withoutLeadingFurniture(text: string, index: number): string {
  if (index === 0) return text;
  const lines = text.split('\n');
  const shown = lines.map((line) => line.trim());
  let start = 0;
  const cut = findBoilerplate([PROSE, ...shown.map((line) => line || ' ')]).slice(1);
  while (
    start < lines.length &&
    (shown[start] === '' ||
      /^(?:your comments?|you are replying to\b.*)$/iu.test(shown[start] ?? '') ||
      (cut[start] === true && isFurnitureAlone(shown[start] ?? '')))
  )
    start += 1;
  return lines.slice(start).join('\n');
}

function isFurnitureAlone(line: string): boolean {
  return findBoilerplate([PROSE, line])[1] === true;
}

/** A short line, then a paragraph that opens with an agency's dateline, again and again. */
function byDatelines(lines: readonly string[]): string[] {
  const starts: number[] = [];
  for (const [index, line] of lines.entries()) {
    const dateline = readDateline(line.trim());
    if (!dateline || dateline.source === '') continue;
    const headline = lineBefore(lines, index);
    if (
      headline !== -1 &&
      isHeadlineLine((lines[headline] ?? '').trim()) &&
      lineBeforeIsBlank(lines, headline)
    )
      starts.push(headline);
  }
  const first = starts[0];
  if (starts.length < 2 || first === undefined) return [];
  starts[0] = 0;
  const parts = starts.map((start, index) =>
    lines.slice(start, starts[index + 1] ?? lines.length).join('\n'),
  );
  return first <= 6 && parts.every(looksLikeArticle) ? parts : [];
}

function lineBefore(lines: readonly string[], index: number): number {
  for (let before = index - 1; before >= 0 && before >= index - 3; before--) {
    if ((lines[before] ?? '').trim() !== '') return before;
  }
  return -1;
}

function lineBeforeIsBlank(lines: readonly string[], index: number): boolean {
  return index === 0 || (lines[index - 1] ?? '').trim() === '';
}

function isHeadlineLine(line: string): boolean {
  return line !== '' && !isTooMuchForHeadline(line) && !/[.:;,،؛]$/u.test(line);
}

/** A headline, and prose under it. */
function looksLikeArticle(text: string): boolean {
  const paragraphs = splitParagraphs(text);
  const [headline, ...body] = paragraphs;
  if (headline === undefined || !isHeadlineLine(headline)) return false;
  return body.some((paragraph) => paragraph.length >= SHORTEST_BODY && /[.!?…。؟۔"”»)]$/u.test(paragraph));
}
