import type { LineFigures } from '../../electron/contract/replies.ts';
import { isOrdinaryWord } from '../../electron/domain/query/ordinary-words.ts';
import { aliases as words } from '../strings/en-aliases.ts';
import type { ReadLine } from './alias-lines.ts';

/** Of so many articles, such a share is hardly what a person follows. */
const MANY_ARTICLES = 100;
const LARGE_SHARE = 0.3;

/** What a person may not expect of a line that can be read; null where there is nothing to say. `library`: how many articles there are. */
export function lineWarning(
  read: ReadLine,
  figures: LineFigures | undefined,
  library: number,
): string | null {
  if (figures && figures.articles >= MANY_ARTICLES && figures.articles >= LARGE_SHARE * library) {
    return words.nearlyAll(Math.round((100 * figures.articles) / library));
  }
  const letters = read.alias.slice(1);
  return read.exact && /^[A-Z]{1,5}$/u.test(letters) && isOrdinaryWord(letters.toLowerCase(), 'en')
    ? words.alsoAWord
    : null;
}
