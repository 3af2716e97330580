import { isLanguage } from '../query/match-fact.ts';
import { foldText } from '../text/fold-text.ts';
import type { TokenizedArticle } from '../tokenized-article.ts';
import type { AlertConditions } from './alert.ts';

/** Whether an article that an alert matches, with so many mentions, is also what it asks for. */
export type ConditionTest = (
  article: Pick<TokenizedArticle, 'source' | 'language'>,
  mentions: number,
) => boolean;

/**
 * Makes an alert's conditions ready for many articles; null where it has none, so that such an alert is asked nothing.
 * An article whose source (or language) is not known is of none of the sources (languages) that are asked for.
 */
export function compileConditions({
  sources,
  languages,
  leastMentions,
}: AlertConditions): ConditionTest | null {
  const folded = new Set(sources.map(foldSource).filter((source) => source !== ''));
  if (folded.size === 0 && languages.length === 0 && leastMentions <= 1) return null;
  return (article, mentions) =>
    // What matches without a mention (`NOT sport`) has nothing to count.
    (mentions === 0 || mentions >= leastMentions) &&
    (folded.size === 0 || folded.has(foldSource(article.source.text))) &&
    (languages.length === 0 || languages.some((language) => isLanguage(article.language, language)));
}

/** The name of a source as it is compared: without case, marks, and spaces around and between that nobody sees. */
function foldSource(name: string): string {
  return foldText(name.trim().replace(/\s+/gu, ' '));
}
