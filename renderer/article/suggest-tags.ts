const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/**
 * Tags of the library to offer while one is typed: those that begin with it first, then those that hold it; the most
 * used first among equals, what the article has already left out.
 */
export function suggestTags(
  typed: string,
  library: readonly { readonly tag: string; readonly articles: number }[],
  already: readonly string[],
  limit: number,
): readonly string[] {
  const wanted = fold(typed.trim());
  const taken = new Set(already.map(fold));
  return library
    .map(({ tag, articles }) => ({ tag, articles, at: fold(tag).indexOf(wanted) }))
    .filter(({ tag, at }) => at >= 0 && !taken.has(fold(tag)))
    .sort(
      (a, b) => Number(a.at > 0) - Number(b.at > 0) || b.articles - a.articles || a.tag.localeCompare(b.tag),
    )
    .slice(0, limit)
    .map(({ tag }) => tag);
}

/** A typed tag as it is kept, in the spelling that the library has for it; empty where there is nothing to keep. */
export function tidyTag(
  typed: string,
  library: readonly { readonly tag: string; readonly articles: number }[],
): string {
  const tag = typed.trim().replace(/^#+/u, '').replace(/\s+/gu, ' ').trim().slice(0, 200);
  return library.find((known) => fold(known.tag) === fold(tag))?.tag ?? tag;
}
