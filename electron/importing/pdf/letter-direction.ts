/** Of letters only: Persian digits count as Arabic script, but run from left to right. */
const RTL_LETTER = /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu;
const LTR_LETTER = /(?=\p{L})[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}]/gu;

/** Whether most of the letters run from right to left. */
export function isRightToLeft(fragments: readonly { readonly text: string }[]): boolean {
  let balance = 0;
  for (const { text } of fragments)
    balance += (text.match(RTL_LETTER)?.length ?? 0) - (text.match(LTR_LETTER)?.length ?? 0);
  return balance > 0;
}

/** Whether one of the letters does. */
export function hasRightToLeft(text: string): boolean {
  return text.search(RTL_LETTER) !== -1;
}
