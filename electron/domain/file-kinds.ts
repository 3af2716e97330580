/**
 * Kinds of files that lie in folders and archives beside articles (a saved page keeps its pictures and scripts in one) and never hold
 * one. Everything else is told by its bytes, whatever its name.
 */
const NEVER_ARTICLES = new Set(
  (
    'png jpg jpeg gif webp avif heic bmp ico svg tif tiff psd mp3 m4a wav ogg flac mp4 m4v mov avi mkv webm ' +
    'css js mjs map woff woff2 ttf otf eot exe dll so dylib app dmg iso msi deb rpm db sqlite'
  ).split(' '),
);

/** Files and folders that systems and programs leave without anybody's asking. */
const LITTER = /^(?:\.|~\$|__macosx$|thumbs\.db$|desktop\.ini$|icon\r$)/iu;

/** Whether a name in a folder (without the folders that lead to it) is one that nobody means to bring in. */
export function isLitter(name: string): boolean {
  return LITTER.test(name);
}

/** The ending of a name, `.png`, where files that end so never hold an article; else null. */
export function neverArticleEnding(name: string): string | null {
  const ending = /\.([^./\\]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? '';
  return NEVER_ARTICLES.has(ending) ? `.${ending}` : null;
}
