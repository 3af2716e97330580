/** An http(s) address as it should be kept, or null where the text is not one. Nothing is ever fetched from it. */
export function readWebAddress(text: string): string | null {
  const trimmed = text.trim();
  if (!/^https?:\/\/[^\s<>"]{3,2000}$/iu.test(trimmed)) return null;
  try {
    return new URL(trimmed).hostname.includes('.') ? trimmed : null;
  } catch {
    return null;
  }
}
