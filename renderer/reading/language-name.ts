const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** The English name of a language (`fa` is `Persian`); its code where it has none, empty for an empty one. */
export function languageName(code: string): string {
  if (code === '') return '';
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
