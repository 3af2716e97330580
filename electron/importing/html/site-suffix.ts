const PARTS = /\s+[|–—·•»«:-]+\s+|\s*[|·•»]\s*/gu;

/** A page's title without the site's name before or after it. `sites` are the names and host names that the page gives itself. */
export function withoutSite(title: string, sites: readonly string[]): string {
  const names = sites.map(bare).filter((name) => name.length >= 2);
  const breaks = [...title.matchAll(PARTS)];
  const last = breaks[breaks.length - 1];
  const first = breaks[0];
  if (!last || !first || names.length === 0) return title;
  if (isSite(title.slice(last.index + last[0].length), names))
    return withoutSite(title.slice(0, last.index), sites);
  if (isSite(title.slice(0, first.index), names)) return title.slice(first.index + first[0].length);
  return title;
}

/** True when the text is only the site's own name. */
export function isSiteName(text: string, sites: readonly string[]): boolean {
  return isSite(
    text,
    sites.map(bare).filter((name) => name.length >= 2),
  );
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/^www\.|\.(?:com|org|net|de|co\.uk|fr|es|ru|ir|at|ch|info|tv|eu)$/gu, '')
    .replace(/[^\p{L}\p{Nd}]+/gu, '');
}

function isSite(part: string, names: readonly string[]): boolean {
  const text = bare(part);
  return (
    text.length >= 2 &&
    names.some(
      (name) => name === text || (text.length >= 4 && (name.startsWith(text) || text.startsWith(name))),
    )
  );
}
