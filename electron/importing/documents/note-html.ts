/** A note's text without the tags of its paragraphs, so that it fits into one list item. `html` is of our own making. */
export function withoutBlockTags(html: string): string {
  return html.replace(/<\/?(?:p|h[1-6]|li|blockquote|figcaption|table|tr|td)>/gu, ' ').trim();
}

/** Notes as list items with their numbers, behind the text. */
export function noteItems(notes: readonly string[]): string {
  return notes.map((note, index) => `<li>[${index + 1}] ${note}</li>`).join('');
}
