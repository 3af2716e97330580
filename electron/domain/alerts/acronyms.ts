import type { TextRange } from '../mention.ts';
import { foldWord } from '../text/fold-word.ts';
import { matchInitials, type NameWord, nameWords } from './match-initials.ts';

/** A place where a text says what an acronym stands for, as offsets into the text. */
export interface AcronymDefinition {
  readonly short: TextRange;
  readonly long: TextRange;
  /** Each word of the long form gives its first letter. Else some letters stand inside words only, which may be chance. */
  readonly sure: boolean;
}

const BRACKETS = /[(（[［]([^()（）[\]［］]{2,200})[)）\]］]/gu;
const PARTS = /[,;،؛，；]/u;
/** What stands before a short or a long form in its brackets: an article, the language, "hereafter". */
const LEAD =
  /^(?:["“”„«»'‘’「『\s]|(?:the|or|also|hereafter|hereinafter|abbreviated|short|in short|known as|formerly|kurz|sigle|siglas|сокр|сокращённо|далее|англ|англійською|нем|фр|рус|engl?|english|به اختصار|اختصاراً?|یا)[.:]?[\s—–-]+)+/iu;
const TAIL = /["“”„«»'‘’」』\s.]+$/u;
const SENTENCE_END = /[.!?…。！？;]["”»'’)]*\s+(?=[^\p{Ll}\s])|[\n\t。！？]/gu;
/** Between commas: `the Organisation for …, OECD, said`; only what is all capitals is taken for a short form there. */
const APPOSITION = /,\s+(?:or\s+|the\s+)?(\p{Lu}[\p{Lu}\p{Nd}]{1,8})(?=[,;)]|\.\s|\.$)/gu;
const OPENED =
  /(?<![\p{L}\p{N}.])(\p{Lu}[\p{Lu}\p{Nd}]{1,8}),\s+(?:or\s+)?(?:the\s+)?([^,;.()]{8,120})(?=[,;)]|\.\s|\.$)/gu;

/**
 * The definitions of acronyms in a text, in the order of their short forms: `Shanghai Cooperation Organization (SCO)` and `SCO (Shanghai Cooperation
 * Organization)`, in every script whose letters begin words, and between commas. The short and the long form are of one
 * script. After A. Schwartz and M. Hearst, "A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text" (2003): which
 * forms are looked at and the long form that their letters find from right to left; what they find inside words is told apart as not sure.
 */
export function findDefinitions(text: string): AcronymDefinition[] {
  const found: AcronymDefinition[] = [];
  for (const bracket of text.matchAll(BRACKETS)) {
    const open = bracket.index;
    let part = open + 1;
    for (const piece of (bracket[1] as string).split(PARTS)) {
      const inner = trimmed(piece, part);
      part += piece.length + 1;
      const definition = inner && (longBefore(text, open, inner) ?? shortBefore(text, open, inner));
      if (definition) found.push(definition);
    }
  }
  for (const match of text.matchAll(APPOSITION)) {
    const letters = match[1] as string;
    const end = match.index + match[0].length;
    const short = { start: end - letters.length, end };
    const words = wordsBefore(text, match.index, letters.length, ',');
    const begin = isNamed(text, words) ? matchInitials(foldWord(letters), words) : null;
    if (begin !== null) add(found, text, short, words.slice(begin), true);
  }
  for (const match of text.matchAll(OPENED)) {
    const [whole, letters = '', name = ''] = match;
    const from = match.index + whole.length - name.length;
    const words = nameWords(text, from, from + name.length);
    if (isNamed(text, words) && matchInitials(foldWord(letters), words) === 0)
      add(found, text, { start: match.index, end: match.index + letters.length }, words, true);
  }
  return found.sort((one, other) => one.short.start - other.short.start);
}

/** Brackets hold the short form: the long one stands before them. */
function longBefore(text: string, open: number, short: TextRange): AcronymDefinition | null {
  const letters = shortLetters(text.slice(short.start, short.end));
  if (letters === null) return null;
  const folded = foldWord(letters);
  const words = wordsBefore(text, open, letters.length, '');
  const begin = matchInitials(folded, words);
  const long = begin === null ? bestLongForm(folded, words) : words.slice(begin);
  const found: AcronymDefinition[] = [];
  if (long) add(found, text, short, long, begin !== null);
  return found[0] ?? null;
}

/** Brackets hold the long form: the short one is the word before them. */
function shortBefore(text: string, open: number, long: TextRange): AcronymDefinition | null {
  const before = nameWords(text, Math.max(0, open - 40), open).at(-1);
  if (!before || !/^[\s"“”„«»'‘’」』.]*$/u.test(text.slice(before.end, open))) return null;
  const letters = shortLetters(text.slice(before.start, before.end));
  if (letters === null) return null;
  const words = nameWords(text, long.start, long.end);
  if (words.length > mostWords(letters.length) || matchInitials(foldWord(letters), words) !== 0) return null;
  const found: AcronymDefinition[] = [];
  add(found, text, before, words, true);
  return found[0] ?? null;
}

/** Leaves out what is no long form: a single word, or one that holds the short form itself. */
function add(
  found: AcronymDefinition[],
  text: string,
  { start, end }: TextRange,
  words: readonly NameWord[],
  sure: boolean,
): void {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last || words.length < 2) return;
  const short = foldWord(text.slice(start, end).replace(/[.\s]/gu, ''));
  if (words.some(({ parts }) => parts.includes(short) || parts.join('') === short)) return;
  if (last.end - first.start <= end - start) return;
  found.push({ short: { start, end }, long: { start: first.start, end: last.end }, sure });
}

/**
 * The letters of a short form, without dots and the `s` of a plural; null for what is none: two to ten characters, one word, no
 * number, and where its script has capitals it begins with one and has another, or is a word of its own (`Libor`).
 */
export function shortLetters(form: string): string | null {
  const letters = form.replace(/(?<=\p{Lu}\p{Lu})['’]?s$/u, '').replace(/[.\-‐‑]/gu, '');
  if (!/^(?=.*\p{L}.*\p{L})[\p{L}\p{N}\p{M}]{2,10}$/u.test(letters)) return null;
  if (/^\p{Ll}/u.test(letters) || /^\p{N}+\p{Ll}*$/u.test(letters)) return null;
  return letters;
}

/** As many as Schwartz and Hearst look at. */
function mostWords(letters: number): number {
  return Math.min(letters + 5, letters * 2);
}

/** The last words before a place, of its sentence. */
function wordsBefore(text: string, place: number, letters: number, notOver: string): NameWord[] {
  let from = Math.max(0, place - 300);
  const before = text.slice(from, place);
  for (const end of before.matchAll(SENTENCE_END)) {
    // The dot of `U.S.` or of an initial ends no sentence.
    if (/(?:^|[\s.(])\p{Lu}\.$/u.test(before.slice(0, end.index + 1))) continue;
    from = place - before.length + end.index + end[0].length;
  }
  if (notOver !== '') from = Math.max(from, text.lastIndexOf(notOver, place - 1) + 1);
  // A word that is cut at the beginning is one too many anyway.
  const words = nameWords(text, from, place);
  const last = words.at(-1);
  if (!last || !/^[\s"“”„«»'‘’」』]*$/u.test(text.slice(last.end, place))) return [];
  // `the European Community’s (EC) ministers`
  if (words.length > 1 && last.end - last.start === 1 && /['’]/u.test(text.charAt(last.start - 1)))
    words.pop();
  return words.slice(-mostWords(letters));
}

/** Between commas, only a name is taken for a long form: all words that count begin with a capital. */
function isNamed(text: string, words: readonly NameWord[]): boolean {
  return (
    words.length > 1 &&
    words.slice(-2).every(({ start, small }) => small || /\p{Lu}/u.test(text.charAt(start)))
  );
}

/** The long form of Schwartz and Hearst: the letters from right to left, the first one at the beginning of a word. */
function bestLongForm(letters: string, words: readonly NameWord[]): readonly NameWord[] | null {
  let letter = letters.length - 1;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at]?.parts.join('') ?? '';
    for (let position = word.length - 1; position >= 0; position -= 1) {
      if (word.charAt(position) !== letters.charAt(letter) || (letter === 0 && position > 0)) continue;
      letter -= 1;
      if (letter < 0) return words.slice(at);
    }
  }
  return null;
}

function trimmed(piece: string, offset: number): TextRange | null {
  const lead = LEAD.exec(piece)?.[0].length ?? 0;
  const tail = TAIL.exec(piece)?.index ?? piece.length;
  return lead < tail ? { start: offset + lead, end: offset + tail } : null;
}
