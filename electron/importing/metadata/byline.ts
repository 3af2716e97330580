import { cleanLine } from '../clean-text.ts';

const LABEL =
  /^(?:written by|reported by|story by|by|von|par|por|de la mano de|(?:eine? |a |an |une? |una? )?(?:kolumne|kommentar|gastbeitrag|analyse|interview|essay|reportage|column|analysis|opinion|chronique|tribune|columna|análisis) (?:von|by|par|de|por)|автор(?:ы)?|автор статьи|текст|نویسنده|گزارش از|به قلم|بقلم|كتب|الكاتب|authors?|autor(?:in|en|innen|es)?|auteurs?|autore|(?:redaktion|text|words)(?=\s*[:：]))(?:\s*[:：]\s*|\s+)/iu;
/** Between people in one byline. */
const BETWEEN = /\s*[,;&،]\s*|\s+(?:and|und|et|y|и|و)\s+/iu;
const NAME =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|[\p{Lo}\u200c]+|van|von|der|den|de|del|della|di|da|dos|la|le|al|el|bin|bint|ibn|ben)$/u;

/** The names of a line that says only who wrote it (`By Jane Doe and John Roe`), as printed without "By"; else null. */
export function readByline(line: string): string | null {
  if (line.length > 120) return null;
  const label = LABEL.exec(line);
  if (!label) return null;
  const names = cleanByline(line.slice(label[0].length));
  // Without a colon the label is a word of the language ("Von der Leyen warnt", "Por fin"): every word must be a name's.
  return names !== '' && looksLikeNames(names) ? names : null;
}

/** A byline field of a page or a record: without "By", white space made even. Addresses of the web are no names. */
export function cleanByline(text: string): string {
  const line = cleanLine(text)
    .replace(LABEL, '')
    .replace(/[\s,;|:–—-]+$/u, '');
  if (/^https?:|^www\.|^@/iu.test(line) || line.length > 200) return '';
  return line;
}

/** Names that computers, programs and houses have. */
const NO_PERSON =
  /(?<!\p{L})(?:user|admin(?:istrator)?|benutzer|utilisateur|usuario|пользователь|администратор|کاربر|مدیر|المستخدم|microsoft|office|windows|libreoffice|openoffice|google|apple|owner|default|unknown|anonymous|author|pc|laptop|computer|inc|ltd|llc|gmbh|press|news|agency|media|desk|department|office|redaktion|newsroom|editors?|team|python-docx|calibre)(?!\p{L})/iu;

/** The name of a person that a file's own properties give; empty where it may be an account, a program or a house. */
export function personName(text: string): string {
  const name = cleanByline(text);
  return /\p{L}\s+\S*\p{L}/u.test(name) && !NO_PERSON.test(name) && looksLikeNames(name) ? name : '';
}

function looksLikeNames(text: string): boolean {
  if (/[!?:;"“”()]|\p{Nd}/u.test(text) || (/\.$/u.test(text) && !/(?:^|\s)(?:\p{Lu}|Jr|Sr)\.$/u.test(text)))
    return false;
  // "Von Der Leyen Visits": what stands before an article's word is no label but half of a name.
  if (/^(?:der|den|dem)\s/iu.test(text)) return false;
  const people = text.split(BETWEEN);
  if (!/^[\p{Lu}\p{Lo}]/u.test(text)) return false;
  return people.every((person) => {
    const words = person.split(/\s+/u);
    return (
      words.length <= 5 &&
      words.every((word) => NAME.test(word)) &&
      words.some((word) => /^[\p{Lu}\p{Lo}]/u.test(word)) &&
      (words.length > 1 || people.length === 1)
    );
  });
}
