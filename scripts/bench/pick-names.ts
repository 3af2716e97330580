import { randomFrom } from './generate-articles.ts';

/** Names as papers have them: words written with a capital, each in a few articles, picked the same way each time. */
export function pickNames(texts: readonly string[], count: number): string[] {
  const articlesWith = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(
      text.match(/\b\p{Lu}[\p{L}]{2,}\b/gu) ?? text.match(/\b\p{L}{3,}\b/gu) ?? [],
    )) {
      articlesWith.set(word, (articlesWith.get(word) ?? 0) + 1);
    }
  }
  const names = [...articlesWith]
    .filter(([, articles]) => articles <= texts.length / 50)
    .map(([word]) => word);
  const random = randomFrom(11);
  for (let index = names.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const [a, b] = [names[index], names[other]];
    if (a !== undefined && b !== undefined) [names[index], names[other]] = [b, a];
  }
  return names.slice(0, count);
}
