// Control characters (line feed, tab, and the two that parted pages stay), the byte order mark inside text, soft hyphens, and the
// overrides that turn the order of letters around. ZWNJ, ZWJ and the direction marks stay: Persian, Hindi and Arabic need them.
const UNWANTED = /[^\P{Cc}\n\t\f\v]|[\u00ad\u202d\u202e\ufeff\ufffe\uffff]/gu;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/gu;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\f\v ]+/gu;
/** Half of a surrogate pair alone is no character, and no program after this one could write it. */
const LONE_SURROGATES = /\p{Surrogate}/gu;
const SUSPICIOUS = /[^\P{Cc}\n\t]|[\u00ad\u2028\u2029\u202d\u202e\ufeff\ufffe\uffff\p{Surrogate}]/u;

/** Foreign text with `\n` as its only line end and without characters that no reader can see. Columns and indents stay. */
export function cleanText(text: string): string {
  // Nearly all text is clean: one look instead of three rewritings.
  if (!SUSPICIOUS.test(text)) return text;
  return text.replace(LINE_ENDS, '\n').replace(UNWANTED, '').replace(LONE_SURROGATES, '\ufffd');
}

/** Anything but single plain spaces inside the text. */
const UNEVEN = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\f\v\n]| {2}/u;

/** One line: every run of white space, line ends among them, becomes one space. */
export function collapseSpace(text: string): string {
  if (!UNEVEN.test(text)) return text.trim();
  return text.replace(/\n/gu, ' ').replace(SPACES, ' ').trim();
}

/** {@link cleanText} and {@link collapseSpace} at once, for a value that is one line. */
export function cleanLine(text: string): string {
  return collapseSpace(cleanText(text));
}
