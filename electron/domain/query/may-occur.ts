import type { TokenizedText } from '../tokenized-article.ts';
import type { NearOperand, QueryWord } from './query.ts';
import { fixedBeginning } from './word-form.ts';

/**
 * Whether a text may hold what is looked for. A false answer is certain and spares cutting the text into words: every word of a plain text
 * stands in it letter for letter. Of any other text nothing is said.
 */
export function mayOccur(query: NearOperand, text: TokenizedText): boolean {
  const { plain } = text;
  return plain === null || mayOccurIn(query, text.text, plain);
}

/** `plain` is the text in small letters. */
function mayOccurIn(query: NearOperand, text: string, plain: string): boolean {
  switch (query.kind) {
    case 'words':
      for (const word of query.words) if (!plain.includes(fixedPart(word))) return false;
      return true;
    case 'exact': {
      const { letters, dotted } = query;
      // Most texts have neither; the letters of a form with dots are each parted by one.
      return (
        letters.every((word) => text.includes(word)) ||
        (dotted.length > 0 && plain.includes(dotted.join('.')))
      );
    }
    case 'near':
      return query.parts.every((part) => mayOccurIn(part, text, plain));
    case 'or':
      return query.parts.some((part) => mayOccurIn(part, text, plain));
  }
}

function fixedPart(word: QueryWord): string {
  return word.form === 'whole' ? word.folded : fixedBeginning(word);
}
