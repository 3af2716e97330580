/** Two letters and more of Arabic, folded. */
const ARABIC_WORD = /^[\u0621-\u063a\u0641-\u064a\u0671-\u06d3]+$/u;
const ARTICLE = 'ال';
/** ل and the article write only one of their two lams with it, and none more before a third. */
const TO_THE = 'لل';
/** And, so; by, as: what can stand before the article. */
const BEFORE_ARTICLE = ['', 'و', 'ف', 'ب', 'ک', 'وب', 'فب', 'وک', 'فک'];
const BEFORE_TO_THE = ['', 'و', 'ف'];
/** A shorter word behind a single letter is more often the end of another one: رود and ورود. */
const LEAST_BEHIND_AND = 4;
const LEAST_BEHIND_LETTER = 5;
const SINGLE_LETTERS = ['ف', 'ب', 'ک', 'ل', 'وب', 'ول'];
/** The rest of a word behind the article, and behind what looks like a particle and the article. */
const LEAST_BEHIND_ARTICLE = 3;
const LEAST_BEHIND_PARTICLE = 4;

/**
 * The other forms in which an Arabic text writes a word with the particles و ف ب ك ل and the article ال: for النيتو also والنيتو,
 * بالنيتو, للنيتو; for نيتو all of these too. Word and forms are folded. Empty for what is no Arabic word, or too short to be told from others.
 * A word with the article does not lose it: الحرب is one war, حرب any.
 */
export function arabicForms(word: string): readonly string[] {
  if (word.length < LEAST_BEHIND_ARTICLE || !ARABIC_WORD.test(word)) return [];
  const forms = new Set<string>();
  for (const stem of stemsOf(word)) {
    for (const before of BEFORE_ARTICLE) forms.add(before + ARTICLE + stem);
    const toThe = stem.startsWith('ل') ? `ل${stem}` : TO_THE + stem;
    for (const before of BEFORE_TO_THE) forms.add(before + toThe);
  }
  if (word.length >= LEAST_BEHIND_AND) forms.add(`و${word}`);
  if (word.length >= LEAST_BEHIND_LETTER) for (const letter of SINGLE_LETTERS) forms.add(letter + word);
  forms.delete(word);
  return [...forms];
}

/** What the article can stand before. بالستي is a word of its own as well as "with the …", so both are taken. */
function stemsOf(word: string): readonly string[] {
  const bare = word.slice(ARTICLE.length);
  if (word.startsWith(ARTICLE) && bare.length >= LEAST_BEHIND_ARTICLE) return [bare];
  const particles = [
    ...BEFORE_ARTICLE.filter((before) => before !== '').map((before) => before + ARTICLE),
    ...BEFORE_TO_THE.map((before) => before + TO_THE),
  ];
  const stems = particles
    .filter((particle) => word.startsWith(particle))
    .map((particle) => word.slice(particle.length))
    .filter((stem) => stem.length >= LEAST_BEHIND_PARTICLE);
  return [word, ...stems];
}
