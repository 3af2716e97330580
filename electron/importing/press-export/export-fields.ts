import { findDate } from '../metadata/dates.ts';

/** What a labelled line of an export says; the labels are those of Nexis in its languages. */
export type ExportField =
  | 'headline'
  | 'byline'
  | 'section'
  | 'length'
  | 'place'
  | 'highlight'
  | 'language'
  | 'body'
  /** When the database took it in. */
  | 'footer'
  | 'kind'
  | 'beside'
  | 'subject';

const LABELS: readonly (readonly [ExportField, string])[] = [
  ['headline', 'headline|titre|titel|titular|überschrift'],
  ['byline', 'byline|autor(?:en)?|auteurs?|autores'],
  ['section', 'section|rubrik|rubrique|sección|sectie'],
  ['length', 'length|länge|longueur|longitud|lengte'],
  ['place', 'dateline|ort'],
  ['highlight', 'highlight'],
  ['language', 'language|sprache|langue|idioma|taal'],
  ['body', 'body|textkörper|corps'],
  ['footer', 'load-date|update'],
  ['kind', 'publication-type|publikationstyp|zeitschriften-code|type-publication|journal-code'],
  ['beside', 'graphic|grafik|graphique|correction-date'],
  ['subject', 'subject|company|geographic|organization|person|ticker|industry|city|state|country'],
];
const LABEL = new RegExp(
  `^(?:${LABELS.map(([, words]) => `(${words})`).join('|')})\\s*:(?:\\s+(\\S.*))?$`,
  'iu',
);
/** These stand alone on a line too, with what they name under them. */
const ALONE = /^(?:(body|textkörper)|(classification)|(graphic|notes))$/iu;
/** What a label's value must look like, where the label is a word that sentences begin with too. */
const VALUES: Partial<Record<ExportField, (value: string) => boolean>> = {
  length: (value) => /^\d[\d.,]*\s*\p{L}*$/u.test(value),
  language: (value) => value.length <= 60 && languageOfName(value) !== '',
  footer: (value) => value.length <= 60 && findDate(value) !== null,
  kind: (value) => value.length <= 60,
  subject: (value) => /\(\d{2}%\)/u.test(value),
};

/** What a labelled line says, and the text behind its label; null for any other line. */
export function readExportField(
  line: string,
): { readonly field: ExportField; readonly value: string } | null {
  if (line.length > 4_000) return null;
  const alone = ALONE.exec(line);
  if (alone) return { field: alone[1] ? 'body' : alone[2] ? 'kind' : 'beside', value: '' };
  const match = LABEL.exec(line);
  if (!match) return null;
  const index = LABELS.findIndex((_, at) => match[at + 1] !== undefined);
  const field = LABELS[index]?.[0];
  const value = (match[LABELS.length + 1] ?? '').trim();
  return field === undefined || VALUES[field]?.(value) === false ? null : { field, value };
}

/** Sentences begin with the word too. */
const COPYRIGHT =
  /^(?:copyright\s*(?:©|\(c\)|,?\s*(?:19|20)\d\d)|copyright\b.*\breserved\.?$|©|\(c\)\s*(?:19|20)\d\d)/iu;
const RESERVED =
  /^(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados)\.?$/iu;

export function isCopyright(line: string): boolean {
  return line.length <= 400 && (COPYRIGHT.test(line) || RESERVED.test(line));
}

/** Lines that an export puts between or into its articles. */
const FURNITURE =
  /^(?:page \d{1,5}(?: (?:of|von|de) \d{1,5})?(?:\s*©.*)?|seite \d{1,5} von \d{1,5}|© \d{4} factiva.*|link to (?:pdf|image|original document).*|return to list|about lexisnexis\b.*|end of document|ende des dokuments|fin du document|fin del documento|einde van document)$/iu;

export function isFurniture(line: string): boolean {
  return line.length <= 200 && FURNITURE.test(line);
}

const LANGUAGES: Readonly<Record<string, string>> = {
  ...{
    arabic: 'ar',
    arabisch: 'ar',
    chinese: 'zh',
    chinesisch: 'zh',
    czech: 'cs',
    danish: 'da',
    dutch: 'nl',
  },
  ...{
    englisch: 'en',
    english: 'en',
    anglais: 'en',
    inglés: 'en',
    finnish: 'fi',
    français: 'fr',
    french: 'fr',
  },
  ...{
    französisch: 'fr',
    german: 'de',
    deutsch: 'de',
    allemand: 'de',
    greek: 'el',
    hebrew: 'he',
    hungarian: 'hu',
  },
  ...{ indonesian: 'id', italian: 'it', italiano: 'it', italienisch: 'it', japanese: 'ja', korean: 'ko' },
  ...{
    nederlands: 'nl',
    norwegian: 'no',
    persian: 'fa',
    farsi: 'fa',
    polish: 'pl',
    portuguese: 'pt',
    português: 'pt',
  },
  ...{
    romanian: 'ro',
    russian: 'ru',
    russisch: 'ru',
    русский: 'ru',
    spanish: 'es',
    español: 'es',
    spanisch: 'es',
  },
  ...{ swedish: 'sv', thai: 'th', turkish: 'tr', ukrainian: 'uk', vietnamese: 'vi' },
};

/** The tag of a language that an export names (`ENGLISH`, `DEUTSCH; GERMAN`); empty where it is not known. */
export function languageOfName(name: string): string {
  for (const word of name.toLowerCase().split(/[^\p{L}]+/u)) {
    const tag = LANGUAGES[word];
    if (tag !== undefined) return tag;
  }
  return '';
}
