/** Arabic and its spoken forms, which have tags of their own: the languages that {@link attachesParticles} names. */
export const ARABIC_TAGS = ['ar', 'arb', 'arz', 'ary', 'apc', 'ajp', 'acm', 'afb', 'aeb', 'acw'];
const ARABIC = new Set(ARABIC_TAGS);
/** Languages that write the s of a genitive right behind a name, without an apostrophe. */
const BARE_GENITIVE = new Set(['de', 'nl', 'da', 'sv', 'nb', 'nn', 'no']);

/** By language as articles name it, so that each name is taken apart once. */
const known = new Map<string, string>();

function primary(language: string): string {
  const before = known.get(language);
  if (before !== undefined) return before;
  // Languages come from foreign pages: this must not grow without end.
  if (known.size > 1_000) known.clear();
  const tag = language.toLowerCase().split(/[-_]/u)[0] ?? '';
  known.set(language, tag);
  return tag;
}

/** Whether a text in this language (BCP 47) writes particles in one with the word behind them: والنيتو. Persian and Urdu do not. */
export function attachesParticles(language: string): boolean {
  return ARABIC.has(primary(language));
}

/** Whether `NATOs` is the genitive of NATO in this language (BCP 47). */
export function hasBareGenitive(language: string): boolean {
  return BARE_GENITIVE.has(primary(language));
}
