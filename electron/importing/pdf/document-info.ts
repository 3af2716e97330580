/** What a PDF says of itself, as far as a person would have written it. */
export interface DocumentInfo {
  /** Empty where it is none: a file name, a program's word. */
  readonly title: string;
  readonly author: string;
}

import { cleanLine } from '../clean-text.ts';

const PROGRAMS =
  /^(?:microsoft|word|untitled|unbenannt|sans titre|document\d*$|dokument\d*$|slide|powerpoint|print|layout|template|new |scan|adobe|acrobat|indesign|quark|libreoffice|openoffice|page \d|about:|https?:)/iu;
const FILE_NAME =
  /\.(?:pdf|docx?|odt|rtf|txt|html?|indd|qxp|p65|pmd|pptx?|xlsx?|ps|eps|tex|dvi|cdr|ai)\b|^[\w.-]+$|[\\/]|_/iu;
const MACHINE_NAME =
  /^(?:admin|administrator|user|owner|root|guest|unknown|anonymous|default|author|editor|staff|desktop|office|pc|laptop|hp|dell|lenovo|acer|asus|microsoft|windows|adobe|apple|mac)\b/iu;

/** `info` is the document's information dictionary, whose values may be anything. The date it was made is not when it was published. */
export function readDocumentInfo(info: unknown): DocumentInfo {
  const field = (name: string): string => {
    const value = (info as Record<string, unknown> | null | undefined)?.[name];
    return typeof value === 'string' ? cleanLine(value.slice(0, 500)) : '';
  };
  const title = field('Title');
  const author = field('Author');
  return {
    title: isTitle(title) ? title : '',
    author: isPersonsName(author) ? author : '',
  };
}

function isTitle(title: string): boolean {
  if (title.length < 8 || title.length > 250) return false;
  return !PROGRAMS.test(title) && !FILE_NAME.test(title);
}

/** Two to four words that begin with capitals, or letters without capitals of a script that has none. */
function isPersonsName(name: string): boolean {
  if (MACHINE_NAME.test(name)) return false;
  const words = name.split(' ');
  if (words.length < 2 || words.length > 4) return false;
  return words.every((word) =>
    /^(?:\p{Lu}|\p{Lo}|(?:de|da|di|del|der|den|van|von|bin|ibn|al|la|le|dos|du)$)[\p{L}\p{M}'’.-]*$/u.test(
      word,
    ),
  );
}
