import { type AliasEvidence, phrase } from '../../domain/alerts/alias-evidence.ts';
import { acronymForms, otherSpellings } from '../../domain/alerts/alias-forms.ts';
import { compileAlerts } from '../../domain/alerts/percolate.ts';
import { soundSpellings } from '../../domain/alerts/sound-spellings.ts';
import { hasSound } from '../../domain/alerts/spoken-acronym.ts';
import type { WatchedNames } from '../../domain/alerts/watched-names.ts';
import type { ArticleId } from '../../domain/article.ts';
import { parseAlias } from '../../domain/query/parse-query.ts';
import type { TokenizedText } from '../../domain/tokenized-article.ts';
import type { BackendContext } from '../backend-context.ts';
import { doubtfulCandidates } from './doubtful-candidates.ts';

/** Articles that are looked at for how a word is written; and above so many candidates a form is not looked for. */
const LOOKED_AT = 8;
const MOST_CANDIDATES = 4_000;
/** A name of fewer letters sounds like too many other words. */
const LEAST_LETTERS = 5;

/** A name is no acronym: a word that sounds like it once may be another. */
const LEAST_ARTICLES = 2;

type Asked = Pick<BackendContext, 'library' | 'cache' | 'lineHits'>;

/** Other forms and spellings of what is watched, and words of other scripts that sound like it, as far as the library has them. */
export async function foundForms(
  context: Asked,
  names: WatchedNames,
  signal: AbortSignal,
): Promise<AliasEvidence[]> {
  const found: AliasEvidence[] = [];
  for (const [letters, of] of names.exact) {
    for (const form of acronymForms(letters)) await look('form', form, of);
    if (hasSound(letters)) await lookForSound(letters, of, true);
  }
  for (const { text, alias } of names.phrases.values()) {
    for (const other of otherSpellings(text)) await look('form', `"${other}"`, alias);
  }
  for (const { text, alias } of names.words.values()) {
    if (/^\p{Lu}\p{Ll}/u.test(text) && text.length >= LEAST_LETTERS) await lookForSound(text, alias, false);
  }
  return found;

  async function look(kind: 'form' | 'script', alias: string, of: string): Promise<void> {
    if (isWatched(alias) || doubtfulCandidates(context.library, alias) > MOST_CANDIDATES) return;
    const ids = [...(await context.lineHits.of(alias, 'article', signal))];
    const seen = firstSeen(alias, ids.slice(-LOOKED_AT).reverse());
    if (!seen) return;
    // A name as the paper writes it, whatever the case in which the line is written.
    const { text, shown } = seen;
    const written = alias.startsWith('=') ? alias : phrase(text.text.slice(shown.start, shown.end));
    found.push({ kind, alias: written, of, articles: ids.length, seen });
  }

  /** In a script with capitals an acronym is one there, too: `опек` is another word than `ОПЕК`. */
  async function lookForSound(word: string, of: string, acronym: boolean): Promise<void> {
    for (const spelling of soundSpellings(word)) {
      if (context.library.search.articlesWith(spelling) < (acronym ? 1 : LEAST_ARTICLES)) continue;
      const capitals = spelling.toUpperCase();
      const hasCapitals = capitals !== spelling;
      const name = hasCapitals ? capitals.charAt(0) + spelling.slice(1) : spelling;
      await look('script', acronym && hasCapitals ? `=${capitals}` : phrase(name), of);
    }
  }

  function isWatched(alias: string): boolean {
    const parsed = parseAlias(alias);
    if (!parsed.ok || !parsed.query) return true;
    if (parsed.query.kind === 'exact') return names.exact.has(parsed.query.letters.join(' '));
    const folded = parsed.query.kind === 'words' ? parsed.query.plain?.words.join(' ') : undefined;
    return folded === undefined || names.phrases.has(folded) || names.words.has(folded);
  }

  function firstSeen(alias: string, ids: readonly ArticleId[]): AliasEvidence['seen'] | null {
    const compiled = compileAlerts([{ id: 1, aliases: [alias], scope: 'article' }]);
    for (const article of ids) {
      const text = context.cache.peek(article)?.tokenized;
      if (!text) continue;
      for (const { block, start, end } of compiled.match(text)[0]?.mentions ?? []) {
        const seenIn = [text.headline, ...text.blocks].find((one) => one.block === block);
        if (seenIn && isPrintedSo(alias, seenIn, start, end))
          return { article, text: seenIn, shown: { start, end } };
      }
    }
    return null;
  }
}

/** Of an exact form: these very letters, and a name such as `Nato` not at the beginning of a sentence, where every word has a capital. */
function isPrintedSo(
  alias: string,
  { text, allCapitals }: TokenizedText,
  start: number,
  end: number,
): boolean {
  if (!alias.startsWith('=')) return true;
  if (allCapitals || text.slice(start, end) !== alias.slice(1)) return false;
  return (
    !/\p{Ll}/u.test(alias) ||
    /[\p{L}\p{N},]["'’]?\s+["'‘“«(]?$/u.test(text.slice(Math.max(0, start - 8), start))
  );
}
