import type { ArticleMetadata } from '../../domain/article.ts';
import { readArticleNumber } from './article-number.ts';
import { cleanByline, readByline } from './byline.ts';
import { findDate } from './dates.ts';
import { readWebAddress } from './web-address.ts';

export type PartialMetadata = Partial<ArticleMetadata>;

const DATE_LABEL =
  /published(?: on| at| by)?|publication|publish(?:ing)?|posted(?: on)?|first|release[ds]?|date(?: of publication)?|time|issued|veröffentlich(?:t(?: am)?|ung|ungsdatum)|erscheinungsdatum|datum|erstellt(?: am)?|gepostet(?: am)?|stand|pubblicato(?: il)?|yayın(?:lanma)? tarihi|objavljeno|发布(?:时间|日期)|公開日|publié(?:e)?(?: le)?|paru le|publicado(?: el)?|fecha|опубликовано|дата(?: публикации)?|تاریخ(?: انتشار| خبر)?|انتشار|تاريخ(?: النشر)?|نشر(?: في)?/giu;
/** What stands before the date of an update, as the source of a regular expression. */
export const UPDATED =
  '(?:last )?(?:updated|modified|edited)(?: on| at)?|aktualisiert(?: am)?|mis à jour(?: le)?|actualizado(?: el)?|обновлено|به(?:‌| )?روز(?:‌| )?رسانی|آخر تحديث';
const UPDATED_LABEL = new RegExp(UPDATED, 'iu');
const WEEKDAY =
  /(?<!\p{L})(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?!\p{L})|(?<!\p{L})(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|شنبه|یکشنبه|یک‌شنبه|دوشنبه|سه‌شنبه|سه شنبه|چهارشنبه|پنجشنبه|پنج‌شنبه|جمعه|السبت|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة)(?!\p{L})/giu;
const REST =
  /(?<!\p{L})(?:on|at|of|um|uhr|à|le|el|am|г|года|в|local time|time|ساعت|الساعة|[ecmp][sd]?t|ist|bst|jst|cat|eat|wat|msk|c[e]?st|utc|gmt)(?!\p{L})/giu;
const SEPARATOR = /\s*[|•·]\s*|\s+[–—-]{1,2}\s+/u;
const FIELD_LINE =
  /^(headline|title|byline|authors?|source|publisher|outlet|url|link|source url|place|location|language|منبع|источник|quelle|fuente|المصدر)\s*[:：]\s*(\S.*)$/iu;
const FIELD_NAMES: Readonly<Record<string, keyof ArticleMetadata>> = {
  headline: 'headline',
  title: 'headline',
  byline: 'byline',
  author: 'byline',
  authors: 'byline',
  source: 'source',
  publisher: 'source',
  outlet: 'source',
  url: 'url',
  link: 'url',
  'source url': 'url',
  place: 'place',
  location: 'place',
  language: 'language',
  منبع: 'source',
  источник: 'source',
  quelle: 'source',
  fuente: 'source',
  المصدر: 'source',
};

/**
 * What a line says about the article when it says nothing else: its number, who wrote it, when it was published, its address,
 * or several of these parted by bars (`By Jane Doe | 26 April 2024`). Null for any other line, and for a date with two readings.
 */
export function readMetaLine(line: string): PartialMetadata | null {
  if (line.length > 200) return null;
  const whole = readPart(line);
  if (whole) return whole;
  const parts = line.split(SEPARATOR).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 6) return null;
  const found: { -readonly [Field in keyof ArticleMetadata]?: string } = {};
  for (const part of parts) {
    const read =
      readPart(part) ??
      (/^\d{1,2}:\d\d(?:\s*[ap]\.?m\.?)?$/iu.test(part) || /^\d{1,2}[ -]min(?:ute)?s? read$/iu.test(part)
        ? {}
        : null);
    if (!read) {
      // "By Jane Doe | Example News": a short name after the byline is the outlet.
      if (found.byline && !found.source && part.length <= 40 && /^\p{Lu}[\p{L}\p{M}\s.&'’-]*$/u.test(part)) {
        found.source = part;
        continue;
      }
      return null;
    }
    for (const [field, value] of Object.entries(read)) found[field as keyof ArticleMetadata] ??= value;
  }
  return found;
}

function readPart(text: string): PartialMetadata | null {
  const number = readArticleNumber(text);
  if (number !== null) return { number };
  const byline = readByline(text);
  if (byline !== null) return { byline };
  const url = readWebAddress(text);
  if (url !== null) return { url };
  return readFieldLine(text) ?? readDateLine(text) ?? readBylineWithDate(text);
}

function readFieldLine(text: string): PartialMetadata | null {
  const match = FIELD_LINE.exec(text);
  const field = FIELD_NAMES[(match?.[1] ?? '').toLowerCase()];
  const value = match?.[2] ?? '';
  if (!field || value.length > 150) return null;
  if (field === 'byline') return { byline: cleanByline(value) };
  if (field === 'url') {
    const url = readWebAddress(value);
    return url === null ? null : { url };
  }
  if (field === 'language')
    return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(value) ? { language: value } : null;
  return { [field]: value };
}

/** A line that is a date with its label, weekday and time. The date of an update is not the published one. */
function readDateLine(text: string): PartialMetadata | null {
  let rest = text;
  let published = '';
  let dates = 0;
  for (; dates < 4; dates++) {
    const date = findDate(rest);
    if (!date || date.iso === '') break;
    const isUpdate = UPDATED_LABEL.test(rest.slice(0, date.start));
    if (!isUpdate && !published) published = date.iso;
    rest = `${rest.slice(0, date.start).replace(UPDATED_LABEL, ' ')} ${rest.slice(date.end)}`;
  }
  if (dates === 0) return null;
  rest = rest.replace(DATE_LABEL, ' ').replace(WEEKDAY, ' ').replace(REST, ' ');
  if (/[\p{L}\p{Nd}]/u.test(rest)) return null;
  return published ? { published } : {};
}

/** `By Jane Doe, April 26, 2024`. */
function readBylineWithDate(text: string): PartialMetadata | null {
  const date = findDate(text);
  if (!date || date.iso === '' || date.start < 5) return null;
  const byline = readByline(text.slice(0, date.start).replace(/[\s,;(]+(?:on)?[\s,]*$/u, ''));
  const rest = text.slice(date.end).replace(REST, ' ');
  if (byline === null || /[\p{L}\p{Nd}]/u.test(rest)) return null;
  return { byline, published: date.iso };
}
