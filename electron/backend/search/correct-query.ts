import type { Correction } from '../../contract/replies.ts';
import type { Query } from '../../domain/query/query.ts';
import { queryWords } from '../../domain/query/query-words.ts';
import type { BackendContext } from '../backend-context.ts';

type QueryWord = ReturnType<typeof queryWords>[number];
type Context = Pick<BackendContext, 'library' | 'corrector'>;

/** A word that occurs is taken for a mistake only where another form of it is so many times as frequent. */
const MUCH_MORE_FREQUENT = 10;
/** A text of many unknown words is no query with typing errors, and each word takes a moment. */
const MOST_CORRECTED = 8;
const MOST_WORDS = 100;

/**
 * What the person may have meant: words that no article has are replaced by the library's nearest, or null when there are none.
 * With `nothingFound` (all words occur, but nowhere together), the rarest word is taken for the mistake.
 */
export function correctQuery(
  { library, corrector }: Context,
  text: string,
  query: Query,
  nothingFound: boolean,
): Correction | null {
  const words = queryWords(query);
  if (words.length > MOST_WORDS) return null;
  const replaced = new Map<QueryWord, string>();
  const unknown = words.filter((word) => !library.search.hasWord(word.folded, word.prefix));
  for (const word of unknown.slice(0, MOST_CORRECTED)) {
    const better = corrector.correct(word.folded);
    if (better) replaced.set(word, better);
  }
  if (replaced.size === 0 && nothingFound) {
    const [rarest] = words
      .filter((word) => !word.prefix)
      .map((word) => ({ word, articles: library.search.articlesWith(word.folded) }))
      .sort((a, b) => a.articles - b.articles);
    const better = rarest && corrector.correct(rarest.word.folded);
    if (better && library.search.articlesWith(better) >= rarest.articles * MUCH_MORE_FREQUENT) {
      replaced.set(rarest.word, better);
    }
  }
  if (replaced.size === 0) return null;
  return {
    typed: text,
    searched: spliced(text, replaced),
    words: [...replaced].map(([word, to]) => ({ from: word.word, to: inCaseOf(word.word, to) })),
  };
}

function spliced(text: string, replaced: ReadonlyMap<QueryWord, string>): string {
  let result = '';
  let position = 0;
  for (const [word, to] of [...replaced].sort(([a], [b]) => a.start - b.start)) {
    result += text.slice(position, word.start) + inCaseOf(word.word, to);
    position = word.end;
  }
  return result + text.slice(position);
}

/** The library's words are folded to lower case; what is shown looks as it was typed. */
function inCaseOf(typed: string, word: string): string {
  if (typed.length > 1 && typed === typed.toUpperCase() && typed !== typed.toLowerCase())
    return word.toUpperCase();
  const [first = ''] = typed;
  return first !== first.toLowerCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
