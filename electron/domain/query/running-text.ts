import { attachesParticles, hasBareGenitive } from '../text/languages.ts';
import type { TokenizedArticle, TokenizedText } from '../tokenized-article.ts';

/** Headline and blocks are in the article's language; names of outlets, people and places are as they are. */
function isRunning(text: TokenizedText, { source, byline, place }: TokenizedArticle): boolean {
  return text !== source && text !== byline && text !== place;
}

/** Whether particles are written in one with the word behind them there: والنيتو. */
export function writesParticles(text: TokenizedText, article: TokenizedArticle): boolean {
  return attachesParticles(article.language) && isRunning(text, article);
}

/** Whether NATOs is the genitive of NATO there. */
export function writesBareGenitive(text: TokenizedText, article: TokenizedArticle): boolean {
  return hasBareGenitive(article.language) && isRunning(text, article);
}
