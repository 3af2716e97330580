const PARTS = /\s+[|–—·•»«›:-]+\s+|\s*[|·•»›]\s*/gu;
/** A longer part of a title says more than a site's name. */
const LONGEST_NAME = 45;
/** In letters, behind the name: `Example News Online`. */
const LONGEST_REST = 20;

/** A page's title without the site's name before or after it. `sites` are the names and host names that the page gives itself. */
export function withoutSite(title: string, sites: readonly string[]): string {
  const names = sites.map(bare).filter((name) => name.length >= 2);
  const breaks = [...title.matchAll(PARTS)];
  const last = breaks[breaks.length - 1];
  const first = breaks[0];
  if (!last || !first || names.length === 0) return title;
  const end = title.slice(last.index + last[0].length);
  const start = title.slice(0, last.index);
  if (isSite(end, names) || holdsName(end, start, names)) return withoutSite(start, sites);
  if (isSite(title.slice(0, first.index), names)) return title.slice(first.index + first[0].length);
  // The site's name may hold a dash or a bar itself: "Headline — Example - News | Comment".
  for (const one of breaks) {
    if (names.includes(bare(title.slice(one.index + one[0].length)))) return title.slice(0, one.index);
  }
  return title;
}

/** What stands between the dashes and bars of a title, and what stands before and after each. */
export function titleParts(title: string): string[] {
  const parts = [title];
  let start = 0;
  for (const one of [...title.matchAll(PARTS)].slice(0, 10)) {
    parts.push(title.slice(start, one.index), title.slice(0, one.index));
    start = one.index + one[0].length;
    parts.push(title.slice(start));
  }
  return parts;
}

/** True when the text is only the site's own name. */
export function isSiteName(text: string, sites: readonly string[]): boolean {
  return isSite(
    text,
    sites.map(bare).filter((name) => name.length >= 2),
  );
}

/** True when the text is letter by letter one of the names. A person may be called like the beginning of an address. */
export function isNameOfSite(text: string, sites: readonly string[]): boolean {
  const name = bare(text);
  return sites.some((site) => bare(site) === name);
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
      (name) =>
        name === text ||
        (text.length >= 4 &&
          (name.startsWith(text) || (text.startsWith(name) && text.length <= name.length + LONGEST_REST))),
    )
  );
}

/** "Headline - European Games Example 2030" on example2030.com. */
function holdsName(part: string, rest: string, names: readonly string[]): boolean {
  if (part.length > LONGEST_NAME || part.length > rest.length) return false;
  const text = bare(part);
  return names.some((name) => name.length >= 7 && text.includes(name));
}
