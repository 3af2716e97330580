/** 1 for the ASCII letters and digits, of which the words of a plain text are made. */
const IN_WORD = new Uint8Array(128);
for (const character of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789') {
  IN_WORD[character.charCodeAt(0)] = 1;
}

/** Whether an ASCII letter or digit stands there. Beyond the ends of the text there is none. */
export function isInWord(text: string, at: number): boolean {
  return IN_WORD[text.charCodeAt(at)] === 1;
}

/** Where the words start of a text whose words are in ASCII. */
export function startsInPlain(plain: string): number[] {
  const starts: number[] = [];
  let inside = false;
  for (let at = 0; at < plain.length; at += 1) {
    const next = isInWord(plain, at);
    if (next && !inside) starts.push(at);
    inside = next;
  }
  return starts;
}
