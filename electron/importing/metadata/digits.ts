const FOREIGN_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]/gu;

/** Arabic, Persian, Devanagari, Bengali and full-width digits as 0 to 9; everything else as it is. */
export function latinDigits(text: string): string {
  return text.replace(FOREIGN_DIGITS, (digit) => {
    const code = digit.charCodeAt(0);
    if (code >= 0xff10) return String(code - 0xff10);
    if (code >= 0x09e6) return String(code - 0x09e6);
    if (code >= 0x0966) return String(code - 0x0966);
    return String(code >= 0x06f0 ? code - 0x06f0 : code - 0x0660);
  });
}
