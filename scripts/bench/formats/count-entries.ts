/** Where a feed's entry may hold words; all else in it is about the entry. */
const TEXTS = 'title|content|encoded|fullitem|body|description|summary|abstract|tagline|subtitle';
const TEXT_ELEMENT = new RegExp(
  `<(?:[\\w.-]+:)?(${TEXTS})(?:\\s[^<>]*)?(?<!/)>([\\s\\S]*?)</(?:[\\w.-]+:)?\\1\\s*>`,
  'giu',
);
/** Elements whose text nobody sees, or that draw. */
const UNSEEN = /<(script|style|svg|math|noscript|object|applet|textarea|option)\b[\s\S]*?<\/\1\s*>/giu;
/** What an entry is taken over from, and what it shows, have titles of their own. */
const OTHERS =
  /<(?:[\w.-]+:)?(source|image|textinput|media:content|psc:chapters)\b[\s\S]*?<\/(?:[\w.-]+:)?\1\s*>/giu;
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** The entries of a feed as its tags tell, by nothing that the app's reader uses; of each whether it shows a letter or a digit anywhere. */
export function countEntries(xml: string): { readonly hasWords: boolean }[] {
  const bare = xml.replace(/<!--[\s\S]*?-->/gu, '');
  const pieces = bare.split(/<(?:[\w.-]+:)?(?:item|entry)(?=[\s/>])/iu).slice(1);
  return pieces.map((piece) => {
    const entry = piece.split(/<\/(?:[\w.-]+:)?(?:item|entry)\s*>/iu, 1)[0] ?? '';
    const texts = [...entry.replace(OTHERS, '').matchAll(TEXT_ELEMENT)].map(([, , text = '']) => text);
    return { hasWords: texts.some((text) => /[\p{L}\p{Nd}]/u.test(seen(text))) };
  });
}

/** Markup stands in an element as it is, in CDATA, or written as text. */
function seen(text: string): string {
  let bare = text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/gu, '$1');
  for (let times = 0; times < 2; times += 1) {
    bare = bare.replace(UNSEEN, ' ').replace(/<[a-z!/?][^<>]*(?:>|$)/giu, ' ');
    bare = bare.replace(/&(\w{2,6});/gu, (whole, name: string) => ENTITIES[name] ?? whole);
  }
  return bare;
}
