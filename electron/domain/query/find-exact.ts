import type { TextRange } from '../mention.ts';
import { exactLetters, isSingleLetter } from '../text/exact-letters.ts';
import type { TokenizedArticle, TokenizedText } from '../tokenized-article.ts';
import { findLetters } from './find-in-plain.ts';
import { findWords } from './find-words.ts';
import { mayOccur } from './may-occur.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import type { ExactQuery } from './query.ts';
import { writesBareGenitive } from './running-text.ts';

/**
 * Every place of a text where exactly the letters of the query stand, in reading order. In a line that is all capitals an
 * ordinary word counts only when the article has it in mixed case too ("IT IS THE WHO", and further down "the WHO said").
 */
export function findExact(
  query: ExactQuery,
  text: TokenizedText,
  article: TokenizedArticle,
): readonly TextRange[] {
  const plain = findPlain(query, text);
  const dotted = findDotted(query, text);
  const counts =
    plain.length === 0 ||
    !text.allCapitals ||
    !query.words.every((word) => isOrdinaryWord(word, article.language)) ||
    hasMixedCaseMention(query, article);
  const genitive = writesBareGenitive(text, article) ? findGenitive(query, text) : [];
  const found = counts ? [...plain, ...dotted, ...genitive] : [...dotted, ...genitive];
  return found.toSorted((one, other) => one.start - other.start);
}

function hasMixedCaseMention(query: ExactQuery, article: TokenizedArticle): boolean {
  return [article.headline, ...article.blocks].some(
    (text) =>
      !text.allCapitals &&
      mayOccur(query, text) &&
      (findPlain(query, text).length > 0 || findDotted(query, text).length > 0),
  );
}

/** `NATOs`. In capitals it might be any other word. */
function findGenitive({ letters, genitive }: ExactQuery, whole: TokenizedText): TextRange[] {
  if (genitive === '') return [];
  const wanted = `${letters[0]}s`;
  if (whole.plain !== null) return findLetters(whole.text, wanted);
  const found: TextRange[] = [];
  const { text, tokens } = whole;
  const words = [genitive];
  for (let at = findWords(tokens, words, false); at !== -1; at = findWords(tokens, words, false, at + 1)) {
    const [start, end] = [tokens.starts[at] as number, tokens.ends[at] as number];
    if (exactLetters(text.slice(start, end)) === wanted) found.push({ start, end });
  }
  return found;
}

function findPlain({ letters, words }: ExactQuery, whole: TokenizedText): TextRange[] {
  if (whole.plain !== null && letters.length === 1) return findLetters(whole.text, letters[0] as string);
  const found: TextRange[] = [];
  const { text, tokens } = whole;
  for (
    let index = findWords(tokens, words, false);
    index !== -1;
    index = findWords(tokens, words, false, index + 1)
  ) {
    const isSame = letters.every(
      (wanted, offset) =>
        exactLetters(text.slice(tokens.starts[index + offset], tokens.ends[index + offset])) === wanted,
    );
    if (!isSame) continue;
    found.push({
      start: tokens.starts[index] as number,
      end: tokens.ends[index + words.length - 1] as number,
    });
  }
  return found;
}

/** `S.C.O.`: single letters with one dot between, and neither letter nor dot before or behind that would make it another acronym. */
function findDotted(query: ExactQuery, whole: TokenizedText): TextRange[] {
  const { dotted } = query;
  if (dotted.length === 0 || whole.plain?.includes(dotted.join('.')) === false) return [];
  const { text, tokens } = whole;
  const found: TextRange[] = [];
  const wanted = query.letters[0] as string;
  const count = dotted.length;
  for (
    let index = findWords(tokens, dotted, false);
    index !== -1;
    index = findWords(tokens, dotted, false, index + 1)
  ) {
    if (isDotBetween(text, tokens, index - 1) || isDotBetween(text, tokens, index + count - 1)) continue;
    let letters = '';
    for (let offset = 0; offset < count; offset += 1) {
      if (offset > 0 && !isDotBetween(text, tokens, index + offset - 1)) break;
      letters += text.slice(tokens.starts[index + offset], tokens.ends[index + offset]);
    }
    if (exactLetters(letters) !== wanted) continue;
    const end = tokens.ends[index + count - 1] as number;
    found.push({ start: tokens.starts[index] as number, end: text[end] === '.' ? end + 1 : end });
  }
  return found;
}

/** Whether this token and the next are two letters of one acronym with dots. */
function isDotBetween(text: string, tokens: TokenizedText['tokens'], index: number): boolean {
  const end = tokens.ends[index];
  const next = tokens.starts[index + 1];
  if (end === undefined || next !== end + 1 || text[end] !== '.') return false;
  return isSingle(text, tokens, index) && isSingle(text, tokens, index + 1);
}

function isSingle(text: string, tokens: TokenizedText['tokens'], index: number): boolean {
  return isSingleLetter(text.slice(tokens.starts[index], tokens.ends[index]));
}
