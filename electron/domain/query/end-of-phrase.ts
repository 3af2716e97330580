/** Any of them opens a phrase. */
export const QUOTES = '"“”„‟«»＂';
const QUOTE = new RegExp(`[${QUOTES}]`, 'u');
/** What closes what each of them opens, as papers print it: “ ”, „ “, « », » «, ” ”. */
const CLOSED_BY: Readonly<Record<string, string>> = {
  '"': '"＂',
  '＂': '"＂',
  '“': '”',
  '”': '”',
  '„': '“”',
  '‟': '”',
  '«': '»',
  '»': '«',
};
const HEBREW = /\p{Script=Hebrew}/u;

/**
 * Where the phrase ends that a quotation mark opens right before `start`: the place of the mark that closes it, or the text's
 * length. Quotation marks of another kind inside it belong to it where they are a pair of their own (`«the "new" war»`); else any mark
 * closes it, since keyboards mix them. What a backslash stands before is no mark.
 */
export function endOfPhrase(text: string, start: number): number {
  const opener = text[start - 1] ?? '';
  for (let position = start; position < text.length; position += 1) {
    const character = text[position] as string;
    if (character === '\\') position += 1;
    else if (!QUOTE.test(character) || isInAcronym(text, position)) continue;
    else if (closes(opener, character)) return position;
    else {
      const inner = endOfPair(text, position, opener);
      if (inner === -1) return position;
      position = inner;
    }
  }
  return text.length;
}

function closes(opener: string, mark: string): boolean {
  return CLOSED_BY[opener]?.includes(mark) ?? false;
}

/** Where the pair ends that begins there, if it does so before the phrase around it, which goes on to its own end; else -1. */
function endOfPair(text: string, start: number, outer: string): number {
  const end = nextClosing(text, text[start] as string, start + 1);
  const outerEnd = nextClosing(text, outer, start + 1);
  return end < outerEnd && nextClosing(text, outer, end + 1) < text.length ? end : -1;
}

/** The first mark that closes what the opener opens; the text's length where there is none. */
function nextClosing(text: string, opener: string, from: number): number {
  const found = [...(CLOSED_BY[opener] ?? '')].map((mark) => text.indexOf(mark, from));
  return Math.min(text.length, ...found.filter((position) => position !== -1));
}

/** צה"ל: between two letters of Hebrew it is a part of the acronym. */
function isInAcronym(text: string, position: number): boolean {
  return HEBREW.test(text[position - 1] ?? '') && HEBREW.test(text[position + 1] ?? '');
}
