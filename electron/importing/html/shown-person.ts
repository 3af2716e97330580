import { cleanLine } from '../clean-text.ts';
import { cleanByline } from '../metadata/byline.ts';
import { findDate } from '../metadata/dates.ts';

const LONGEST = 90;
const MOST_WORDS = 12;
/** Behind the names: a date, a role, the way to the next thing. */
const END = /\s*(?:[|•·/(\n]|\s[–—-]\s|,?\s+(?:am|on|at|le|el|il|em|den|от)\s+\p{Nd}|,?\s*\p{Nd}).*$/su;
const LABEL_INSIDE =
  /^.{0,60}?(?:(?<!\p{L})(?:authors?|autor(?:in|en|innen|es)?|auteurs?|autore|written by|geschrieben von|verfasst von|erstellt von|veröffentlicht von|eingestellt von|posted by|published by|publié par|écrit par|escrito por|publicado por|scritto da|redaktion|text(?: und fotos?| & fotos?)?|автор|نویسنده|الكاتب|بقلم|作者|記者|记者|文))\s*[:：]?\s+(?=[\p{Lu}\p{Lo}])|^.{0,60}?(?:作者|記者|记者)[:：]\s*/iu;
const WEEKDAY_AT_END =
  /[\s,|·–—-]*(?:(?<!\p{L})\p{L}+(?:day|tag|di|день|شنبه)\.?,?|(?<=\s)(?:am|on|at|le|el|il|em))?\s*$/iu;
/** A button or a heading, not a name. */
const NO_NAME =
  /^(?:author|authors|autor|autoren|autorin|byline|by|von|about|über|mehr|more|all posts|alle (?:artikel|beiträge)|view|show|profil|profile|share|teilen|folgen|follow|login|anmelden|gast(?!\p{L})|guest|anonymous|anonym|admin|administrator|unknown|published|posted|comments?|kommentare?)\b/iu;

/** The names in what an element named after an author says; an empty string where it says something else. */
export function personOf(raw: string): string {
  if (raw.length > 600) return '';
  // The names are in one line, behind a label that may have one of its own.
  const lines = raw
    .split('\n')
    .map(cleanLine)
    .filter((line) => line !== '');
  const labelled = lines.find((line) => LABEL_INSIDE.test(line));
  const first = lines[0] ?? '';
  const line =
    labelled ??
    (lines.length > 1 && (NO_NAME.test(first) || cleanByline(`${first} x`) === 'x')
      ? (lines[1] ?? '')
      : first);
  const label = LABEL_INSIDE.exec(line);
  const behind = withoutDate(label ? line.slice(label[0].length) : line);
  const names = cleanByline(cleanByline(behind).replace(END, ''));
  if (names.length < 2 || names.length > LONGEST || names.split(' ').length > MOST_WORDS) return '';
  if (/[?!@]|https?:|www\./iu.test(names) || !/\p{L}{2}/u.test(names)) return '';
  return NO_NAME.test(names) ? '' : names;
}

function withoutDate(line: string): string {
  const date = findDate(line);
  return date ? line.slice(0, date.start).replace(WEEKDAY_AT_END, '') : line;
}

/** A byline that names an outlet, an office or a program rather than a person: any other byline is better. */
export function isOffice(byline: string): boolean {
  return (
    /(?<!\p{L})(?:e\.\s?v\.?|gmbh|ag|inc|ltd|llc|s\.a\.|redaktion|redaction|redacción|redazione|editor(?:ial|s)?|newsroom|newsdesk|staff|team|news|magazin|magazine|zeitung|verlag|online|admin(?:istrator)?|webmaster|stiftung|verein|verband|agency|agentur|bund|portal|blog)(?!\p{L})/iu.test(
      byline,
    ) || /^\S+\.\p{L}{2,6}$/u.test(byline)
  );
}
