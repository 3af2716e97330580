import { detectLanguage } from '../metadata/language.ts';
import { lettersOf } from './alphabets.ts';
import {
  COMMON_HANGUL,
  COMMON_HIRAGANA,
  COMMON_SIMPLIFIED,
  COMMON_TRADITIONAL,
} from './common-characters.ts';

/** How well a decoded text reads. */
export interface Verdict {
  /** Signs beyond ASCII that the text's language has no use for, or that stand where none can. */
  readonly strange: number;
  /** All signs beyond ASCII that tell something. */
  readonly telling: number;
  /** Whether its language is sure. */
  readonly sure: boolean;
}

/** No text has these: control characters, private and unassigned ones, the mark of a lost character. */
const NO_TEXT = /[^\P{Cc}\n\r\t\f\v\b]|[\p{Co}\p{Cn}\ufffd]/u;

/** Whether a text has only characters that texts have. */
export function isText(text: string): boolean {
  return !NO_TEXT.test(text);
}

/** Null where it is no text at all. `charset` tells what a text in Chinese, Japanese or Korean must be. */
export function judgeText(text: string, charset: string): Verdict | null {
  if (!isText(text)) return null;
  const counts = countScripts(text);
  const asian = counts.Han + counts.Kana + counts.Hangul;
  if (asian > 0 && asian >= (counts.Basic + counts.Latin) * 0.3 && asian >= counts.Other) {
    return ASIAN_SETS.has(charset) ? judgeAsian(text, charset, counts) : null;
  }
  if (counts.Other > (counts.Basic + counts.Latin) * 0.5) return judgeOther(text);
  return judgeLatin(text);
}

const ASIAN_SETS: ReadonlySet<string> = new Set(['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']);

const SCRIPTS = [
  ['Basic', /[A-Za-z]/gu],
  ['Latin', /[^\P{Script=Latin}A-Za-z]/gu],
  ['Han', /\p{Script=Han}/gu],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Hangul', /\p{Script=Hangul}/gu],
  [
    'Other',
    /[^\P{L}\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu,
  ],
] as const;
type Counts = Record<(typeof SCRIPTS)[number][0], number>;

function countScripts(text: string): Counts {
  const counts: Counts = { Basic: 0, Latin: 0, Han: 0, Kana: 0, Hangul: 0, Other: 0 };
  for (const [script, letters] of SCRIPTS) counts[script] = text.match(letters)?.length ?? 0;
  return counts;
}

/** Signs that letters never touch, or that texts of our time hardly have; and a capital behind a small letter. */
const SYMBOL = '(?![\\u0000-\\u007f©®™°№€£¥])[\\p{Sm}\\p{So}\\p{Sc}¼½¾]';
const MISPLACED = new RegExp(
  [
    '[¤¦¨¬¯´¸¶\\u2200-\\u22ff\\u2320\\u2321\\u2500-\\u25ff]|(?![\\u0000-\\u007f])\\p{Sk}',
    '(?<=\\p{L})(?:[€§]|[£¥№†‡…](?=\\p{L}))|[†‡](?=\\p{L})',
    // Signs of Hebrew and Arabic texts.
    '(?![\\p{L}\\p{M}\\p{Nd}])[\\u0590-\\u06ff]',
    '(?<=(?![A-Za-z])\\p{L})\\d(?=\\p{L})',
    '(?:(?![A-Za-z])\\p{Script=Latin}){4,}',
    `(?<=\\p{L})(?:[¡¿]|${SYMBOL})`,
    `${SYMBOL}(?=\\p{L})`,
    '(?<=\\p{L})[“”„«»‹›‚](?=\\p{L})',
    '(?<=\\p{Ll})(?![A-Z])\\p{Lu}',
  ].join('|'),
  'gu',
);

function judgeLatin(text: string): Verdict {
  const language = detectLanguage(telling(text));
  const known = lettersOf(language);
  let strange = text.match(MISPLACED)?.length ?? 0;
  let all = strange;
  for (const letter of text.match(/[^\P{L}A-Za-z]|\p{M}|[^\P{Nd}0-9]/gu) ?? []) {
    all += 1;
    if (!known.has(letter)) strange += 1;
  }
  // In loanwords a letter does not stand alone.
  if (known === lettersOf(''))
    strange += text.match(/(?<!\p{L})(?![A-Za-z])\p{L}(?![\p{L}\p{M}])/gu)?.length ?? 0;
  return { strange, telling: all, sure: language !== '' };
}

/** The part of a text where its letters beyond ASCII begin, for finding out its language. */
function telling(text: string): string {
  const first = Math.max(0, text.search(/[^\P{L}A-Za-z]/u) - 200);
  return text.slice(first, first + 500);
}

const CYRILLIC = /\p{Script=Cyrillic}/gu;
const OTHER_SCRIPTS = [
  [CYRILLIC, /^(?:ru|uk|bg|be|sr)$/u],
  [/\p{Script=Arabic}/gu, /^(?:ar|fa|ur)$/u],
  [/\p{Script=Greek}/gu, /^el$/u],
  [/\p{Script=Hebrew}/gu, /^he$/u],
  [/\p{Script=Thai}/gu, /^th$/u],
  [/\p{Script=Ethiopic}/gu, /^am$/u],
  [/\p{Script=Devanagari}/gu, /^hi$/u],
] as const;
/** Of Thai, Greek and Hebrew, which no other language is written in: letters that hardly occur, so that others set in their place show. */
const RARE_LETTERS = /[ฃฅฆฌฎฏฐฑฒฦฯๅฺ๊๋ๆ๏๑-๙๚๛]|[ϊΐϋΰ΅ΪΫ]|[\u05b0-\u05c3װױײ]/gu;
const MOST_RARE = 0.06;
/** A letter of one script right beside one of another; a small letter before a capital; a final letter inside a word, or no final one at a word's end. */
const BROKEN_WORD =
  /[A-Za-z](?=[^\P{L}A-Za-z])|[^\P{L}A-Za-z](?=[A-Za-z])|\p{Ll}(?=\p{Lu})|[ךםןףץς](?=[\p{Script=Hebrew}\p{Script=Greek}])|[כמנפצσ](?![\p{L}\p{M}'’"״׳.])/gu;

function judgeOther(text: string): Verdict | null {
  for (const [letters, languages] of OTHER_SCRIPTS) {
    const own = text.match(letters)?.length ?? 0;
    const all = text.match(/[^\P{L}A-Za-z]/gu)?.length ?? 0;
    if (own < all * 0.5) continue;
    const language = detectLanguage(telling(text));
    if ((text.match(RARE_LETTERS)?.length ?? 0) > all * MOST_RARE) return null;
    // Nearly every Greek word has an accent.
    if (language === 'el' && (text.match(/[άέήίόύώ]/gu)?.length ?? 0) < own * 0.03) return null;
    // These make up two thirds of Russian, Ukrainian and Bulgarian texts.
    if (letters === CYRILLIC && (text.match(/[оеаиінтслвр]/giu)?.length ?? 0) < own * 0.5) return null;
    if (own < 12 || !languages.test(language)) return null;
    // Serbian and Ukrainian letters in a Russian text are another set's.
    const foreign =
      language === 'ru' ? (text.match(/[\u0400\u0402-\u040f\u0450\u0452-\u052f]/gu)?.length ?? 0) : 0;
    const broken = (text.match(BROKEN_WORD)?.length ?? 0) + (text.match(MISPLACED)?.length ?? 0);
    return { strange: all - own + broken + foreign, telling: all, sure: true };
  }
  return null;
}

/** Enough characters that grammar and everyday words need: of a wrong set they would be chosen by chance. */
function judgeAsian(
  text: string,
  charset: string,
  { Han, Kana, Hangul, Other, Latin }: Counts,
): Verdict | null {
  const all = Han + Kana + Hangul;
  if (all < 12) return null;
  const share = (letters: RegExp, common: ReadonlySet<string>): number => {
    const found = text.match(letters) ?? [];
    return found.length === 0 ? 0 : found.filter((one) => common.has(one)).length / found.length;
  };
  const verdict = (good: boolean, foreign: number): Verdict | null =>
    good
      ? {
          strange: foreign + Other + Latin + (text.match(/[\uff61-\uff9f]/gu)?.length ?? 0),
          telling: all,
          sure: true,
        }
      : null;
  if (charset === 'euc-kr')
    return verdict(Hangul > all * 0.6 && share(/\p{Script=Hangul}/gu, COMMON_HANGUL) > 0.3, Kana);
  if (charset === 'shift_jis' || charset === 'euc-jp')
    return verdict(Kana > all * 0.15 && share(/\p{Script=Hiragana}/gu, COMMON_HIRAGANA) > 0.5, Hangul);
  const common = charset === 'big5' ? COMMON_TRADITIONAL : COMMON_SIMPLIFIED;
  return verdict(share(/\p{Script=Han}/gu, common) > 0.25, Kana + Hangul);
}
