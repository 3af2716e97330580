/** Letters beyond ASCII that a language's texts are written with, in small letters, by the language's two letters. */
const ALPHABETS: Readonly<Record<string, string>> = {
  az: 'çəğıöşüi̇',
  ca: 'àçèéíïòóúü',
  cs: 'áčďéěíňóřšťúůýžöüä',
  da: 'æøåéóöäü',
  de: 'äöüßéèàç',
  es: 'áéíóúüñ',
  et: 'äöõüšž',
  eu: 'ñçáéíóú',
  fi: 'äöåšžéü',
  fr: 'àâæçéèêëîïôœùûüÿ',
  gl: 'áéíóúüñç',
  hr: 'čćžšđé',
  hu: 'áéíóöőúüű',
  is: 'áéíóúýþæöð',
  it: 'àèéìíîòóùú',
  ku: 'çêîşûé',
  lt: 'ąčęėįšųūž',
  lv: 'āčēģīķļņšūžōŗ',
  nl: 'éëèïíóöúüáê',
  no: 'æøåéóöäü',
  pl: 'ąćęłńóśźż',
  pt: 'ãáàâçéêíóôõúü',
  ro: 'ăâîșțşţ',
  sk: 'áäčďéíĺľňóôŕšťúýžěřů',
  sl: 'čšžćđ',
  sq: 'çë',
  sv: 'åäöéüáà',
  tr: 'çğıöşüâîûi̇',
};

/** Of loanwords and names as English and languages that are written without marks have them. */
const LOANS = 'éèêëàâáäåçñíîïóôöúüø';

/** The letters beyond ASCII, capitals among them, of texts in that language; an unknown one has those of loanwords alone. */
export function lettersOf(language: string): ReadonlySet<string> {
  const known = language in ALPHABETS ? language : '';
  const cached = cache.get(known);
  if (cached) return cached;
  const small = ALPHABETS[known] ?? LOANS;
  const letters = new Set([
    ...small,
    ...small.toUpperCase(),
    ...(language === 'tr' || language === 'az' ? 'İ' : ''),
  ]);
  cache.set(known, letters);
  return letters;
}

const cache = new Map<string, ReadonlySet<string>>();
