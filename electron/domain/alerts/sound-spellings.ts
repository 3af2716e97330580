/** For one or two Latin letters, how another script may write them; '' where it may leave them out. */
type Letters = Readonly<Record<string, string>>;

/** The longest that are there win: `sh` before `s`. */
const CYRILLIC: Letters = {
  shch: 'щ',
  sh: 'ш',
  ch: 'ч',
  zh: 'ж',
  kh: 'х',
  ph: 'ф',
  th: 'т',
  ts: 'ц',
  ya: 'я',
  yu: 'ю',
  yo: 'ё йо',
  ee: 'и',
  oo: 'у',
  ei: 'ей',
  ai: 'ай',
  oi: 'ой',
  ui: 'уй',
  a: 'а',
  b: 'б',
  c: 'к с ц',
  d: 'д',
  e: 'е э',
  f: 'ф',
  g: 'г',
  h: 'х г',
  i: 'и й',
  j: 'дж ж',
  k: 'к',
  l: 'л ль',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  q: 'к',
  r: 'р',
  s: 'с з',
  t: 'т',
  u: 'у ю',
  v: 'в',
  w: 'в у',
  x: 'кс',
  y: 'й ы и',
  z: 'з ц',
};
const ARABIC: Letters = {
  sh: 'ش',
  ch: 'چ تش',
  zh: 'ژ',
  kh: 'خ',
  gh: 'غ',
  ph: 'ف',
  th: 'ث ت',
  ts: 'تس',
  ee: 'ی',
  oo: 'و',
  ou: 'و',
  ai: 'ای',
  ei: 'ی',
  oi: 'وی',
  a: 'ا  ',
  b: 'ب',
  c: 'ک س',
  d: 'د',
  e: ' ی',
  f: 'ف',
  g: 'گ غ ج',
  h: 'ه ح',
  i: 'ی ',
  j: 'ج',
  k: 'ک ق',
  l: 'ل',
  m: 'م',
  n: 'ن',
  o: 'و ',
  p: 'پ ب',
  q: 'ق',
  r: 'ر',
  s: 'س ز ص',
  t: 'ت ط',
  u: 'و ',
  v: 'و ف',
  w: 'و',
  x: 'کس',
  y: 'ی',
  z: 'ز',
};
/** Vowels at the beginning stand on an alif, and those of `UNESCO` begin with a yod. */
const ARABIC_FIRST: Letters = { a: 'ا', e: 'ا', i: 'ای ا', o: 'او ا', u: 'یو او ا' };
const CYRILLIC_FIRST: Letters = { u: 'ю у', e: 'е э', yu: 'ю' };
const GREEK: Letters = {
  ps: 'ψ',
  th: 'θ',
  ph: 'φ',
  ch: 'χ',
  ou: 'ου',
  ei: 'ει',
  a: 'α',
  b: 'μπ β',
  c: 'κ σ',
  d: 'ντ δ',
  e: 'ε',
  f: 'φ',
  g: 'γκ γ',
  h: '',
  i: 'ι',
  j: 'τζ',
  k: 'κ',
  l: 'λ',
  m: 'μ',
  n: 'ν',
  o: 'ο ω',
  p: 'π',
  q: 'κ',
  r: 'ρ',
  s: 'σ',
  t: 'τ',
  u: 'ου',
  v: 'β',
  w: 'ου',
  x: 'ξ',
  y: 'υ',
  z: 'ζ',
};

const SCRIPTS: readonly {
  readonly letters: Letters;
  readonly first: Letters;
  /** So many letters of the word may have none there: short vowels are not written in Arabic. */
  readonly without: (length: number) => number;
}[] = [
  { letters: CYRILLIC, first: CYRILLIC_FIRST, without: () => 2 },
  { letters: ARABIC, first: ARABIC_FIRST, without: (length) => (length < 6 ? 0 : 1) },
  { letters: GREEK, first: {}, without: () => 2 },
];
const MOST_SPELLINGS = 400;
const LONGEST_GROUP = 4;

/**
 * How other scripts may write a Latin word that is read as it sounds, folded: NATO as `нато`, `ناتو`, `νατο`. Many of them are no
 * words at all: only those that the library has are worth telling. Empty for a word that is too long, or has other signs than letters.
 */
export function soundSpellings(word: string): string[] {
  const latin = word.toLowerCase();
  if (!/^[a-z]{3,12}$/u.test(latin)) return [];
  return SCRIPTS.flatMap(({ letters, first, without }) =>
    spell(latin, letters, first).filter((text) => text.length >= latin.length - without(latin.length)),
  );
}

function spell(latin: string, letters: Letters, first: Letters): string[] {
  let spellings: { readonly at: number; readonly text: string }[] = [{ at: 0, text: '' }];
  const done = new Set<string>();
  while (spellings.length > 0) {
    const next: typeof spellings = [];
    for (const { at, text } of spellings) {
      if (at === latin.length) {
        done.add(text);
        continue;
      }
      for (let length = Math.min(LONGEST_GROUP, latin.length - at); length > 0; length -= 1) {
        const group = latin.slice(at, at + length);
        const written = (at === 0 ? first[group] : undefined) ?? letters[group];
        if (written === undefined) continue;
        // A doubled letter is written once.
        const end = at + length + (length === 1 && latin.charAt(at + 1) === group ? 1 : 0);
        for (const letter of new Set(written.split(' '))) next.push({ at: end, text: text + letter });
      }
    }
    spellings = next.slice(0, MOST_SPELLINGS);
  }
  return [...done];
}
