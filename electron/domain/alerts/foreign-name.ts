import type { TextRange } from '../mention.ts';
import { exactLetters } from '../text/exact-letters.ts';
import { tokenize } from '../text/tokenize.ts';
import { nameWords } from './match-initials.ts';
import { soundSpellings } from './sound-spellings.ts';

/** A name in another script that stands beside a watched one: `Шанхайская организация сотрудничества (SCO)`. */
export interface ForeignName extends TextRange {
  /** What it stands beside, as it is watched. */
  readonly of: string;
  /** From the name to the bracket's end, to show why. */
  readonly shown: TextRange;
}

/** What is watched: for a text as it stands in brackets, the name under which it is; else null. */
export type Watched = (text: string) => string | null;
/** How many articles of the library have these words one after the other. */
export type ArticlesWithPhrase = (words: readonly string[]) => number;

const BRACKETS = /\s?[(（]([^()（）]{2,120})[)）]/gu;
const PARTS = /[,;،؛，；]/u;
const EDGES = /^[\s"“”„«»'‘’「」『』]+|[\s"“”„«»'‘’「」『』.]+$/gu;
const LANGUAGE = /^\s*(?:\p{L}{2,12}\.|\p{L}{2,12}:|به انگلیسی:?)\s*/u;
const QUOTED = /[«“"「『]([^«»“”"「」『』]{3,80})[»”"」』]\s*$/u;
const CASED = /^[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;
const LATIN = /\p{Script=Latin}/u;
const HAN_OR_KATAKANA = /[\p{Script=Han}\p{Script=Katakana}ー・]{3,20}$/u;
/** Chinese particles and prepositions, at which a name cannot go on to the left. */
const CHINESE_BORDER = /.*[的和与與在对對向由是为為将將从從被把及]/u;
const ENDS_AS_BODY =
  /(?:组织|組織|机构|機構|联盟|聯盟|同盟|基金|基金会|委员会|委員会|协会|協会|银行|銀行|大学|党|局|院|共同体|会议|会議|公司|連合|联合会|署|部)$/u;
/** What organisations are called in Persian and Arabic, folded: a name begins with it. */
const HEADS = new Set(
  [
    'سازمان اتحادیه پیمان صندوق بانک شورای شورا کمیته کمیسیون آژانس وزارت دانشگاه حزب جنبش جامعه گروه مجمع انجمن فدراسیون کنفدراسیون بنیاد موسسه نهاد دادگاه دیوان برنامه نیروی',
    'منظمه المنظمه اتحاد الاتحاد حلف صندوق بنک البنک مجلس لجنه اللجنه وکاله الوکاله وزاره جامعه الجامعه حزب حرکه هییه الهییه رابطه محکمه مفوضیه برنامج معهد مرکز الشبکه شبکه',
  ].flatMap((list) => tokenize(list).words),
);

/**
 * Names in another script than the watched one, which stands in brackets behind them, or before brackets that hold them. Where such a name
 * begins is told by quotation marks, capitals, what bodies are called, its sound, and how often the library has it; where none
 * of these tells, there is no name.
 */
export function findForeignNames(
  text: string,
  watched: Watched,
  articlesWith: ArticlesWithPhrase,
): ForeignName[] {
  const names: ForeignName[] = [];
  for (const bracket of text.matchAll(BRACKETS)) {
    const open = bracket.index;
    const close = open + bracket[0].length;
    const inner = bracket[1] as string;
    for (const piece of inner.split(PARTS)) {
      const of = watched(bare(piece.replace(LANGUAGE, ''))) ?? watched(bare(piece));
      const name =
        of === null ? null : nameBefore(text.slice(Math.max(0, open - 160), open), of, articlesWith);
      if (of === null || !name) continue;
      const start = open - name.fromEnd;
      names.push({ start, end: start + name.length, of, shown: { start, end: close } });
      break;
    }
    const before = /[\p{L}\p{N}.&-]{2,12}$/u.exec(text.slice(Math.max(0, open - 12), open).trimEnd());
    const of = before ? watched(bare(before[0])) : null;
    const [first = ''] = inner.split(PARTS);
    const name = bare(first);
    if (of !== null && before && isNameOf(name, of)) {
      const start = close - 1 - inner.length + first.indexOf(name);
      names.push({
        start,
        end: start + name.length,
        of,
        shown: { start: open - before[0].length, end: close },
      });
    }
  }
  return names;
}

interface Before {
  /** From its first character to the end of what stands before the bracket, in UTF-16 units. */
  readonly fromEnd: number;
  readonly length: number;
}

function nameBefore(before: string, of: string, articlesWith: ArticlesWithPhrase): Before | null {
  const trimmed = before.trimEnd();
  const quoted = QUOTED.exec(trimmed);
  if (quoted) {
    const name = quoted[1] as string;
    if (!isOtherScript(name, of) || nameWords(name).length > 8) return null;
    return { fromEnd: before.length - (quoted.index + 1), length: name.length };
  }
  const run = HAN_OR_KATAKANA.exec(trimmed);
  if (run) {
    const name = eastAsianName(run[0], trimmed, of.length, articlesWith);
    return name === ''
      ? null
      : { fromEnd: before.length - trimmed.length + name.length, length: name.length };
  }
  const words = nameWords(before);
  const last = words.at(-1);
  if (!last || before.slice(last.end).trim() !== '') return null;
  const from = beginOfName(before, words, of, articlesWith);
  const first = from === null ? undefined : words[from];
  return first ? { fromEnd: before.length - first.start, length: last.end - first.start } : null;
}

/** The place among the words where a name begins that ends with the last of them; null where nothing tells. */
function beginOfName(
  before: string,
  words: ReturnType<typeof nameWords>,
  of: string,
  articlesWith: ArticlesWithPhrase,
): number | null {
  const end = words.length;
  const last = words[end - 1];
  if (!last) return null;
  const written = before.slice(last.start, last.end);
  if (!isOtherScript(written, of)) return null;
  const isAcronym = /^\p{Lu}{2,10}$/u.test(of);
  if (/^\p{Lu}{2,10}$/u.test(written)) return end - 1;
  if (soundSpellings(of).includes(last.parts.join(''))) return end - 1;
  if (!isAcronym) return null;
  // The words of its sentence and script, as many as its letters tell.
  let first = end;
  while (first > 0 && end - first < of.length + 3) {
    const word = words[first - 1];
    const next = words[first];
    if (!word || !isOtherScript(before.slice(word.start, word.end), of)) break;
    if (next && /[.!?:;،؛,()\n]/u.test(before.slice(word.end, next.start))) break;
    first -= 1;
  }
  const counted = (from: number): number => words.slice(from, end).filter(({ small }) => !small).length;
  if (CASED.test(written)) {
    for (let from = first; from < end - 1; from += 1) {
      const word = words[from];
      if (word && counted(from) <= of.length && /^\p{Lu}\p{Ll}/u.test(before.slice(word.start, word.end)))
        return from;
    }
    return null;
  }
  for (let from = end - 2; from >= first; from -= 1) {
    if (HEADS.has(words[from]?.parts[0] ?? '')) return from;
  }
  return mostSettled(
    words.slice(first, end).map(({ parts }) => parts),
    articlesWith,
    first,
  );
}

/** The shortest end of at least two words that the library mostly has with other words before it. */
function mostSettled(
  words: readonly (readonly string[])[],
  articlesWith: ArticlesWithPhrase,
  offset: number,
): number | null {
  for (let from = words.length - 2; from > 0; from -= 1) {
    const articles = articlesWith(words.slice(from).flat());
    if (articles < 3) return null;
    if (articlesWith(words.slice(from - 1).flat()) * 2 <= articles) return offset + from;
  }
  return null;
}

/** Characters without spaces: up to a particle, or as many words as the library settles; only what is called as bodies are. */
function eastAsianName(
  run: string,
  before: string,
  letters: number,
  articlesWith: ArticlesWithPhrase,
): string {
  if (!ENDS_AS_BODY.test(run)) return '';
  const isJapanese = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(before);
  const name = isJapanese ? run : run.replace(CHINESE_BORDER, '');
  const { words, starts } = tokenize(name);
  if (words.length <= letters) return name.length >= 3 ? name : '';
  const settled = mostSettled(
    words.map((word) => [word]),
    articlesWith,
    0,
  );
  if (settled !== null) return name.slice(starts[settled]);
  return isJapanese && words.length <= letters + 3 ? name : '';
}

function bare(text: string): string {
  return exactLetters(text.replace(EDGES, ''));
}

/** Whether brackets hold nothing but a name in another script. */
function isNameOf(name: string, of: string): boolean {
  if (!isOtherScript(name, of) || /\p{N}/u.test(name) || (CASED.test(name) && !/^\p{Lu}/u.test(name)))
    return false;
  return nameWords(name).length <= of.length + 3;
}

/** Letters, none of them of the script of what is watched. */
function isOtherScript(text: string, of: string): boolean {
  return /\p{L}/u.test(text) && LATIN.test(of) !== LATIN.test(text);
}
