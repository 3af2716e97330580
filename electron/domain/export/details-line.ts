import { type ArticleDetails, type PublicationStatus, readDetails, toDetails } from '../article-details.ts';

/** What an edit replaced is no longer what the article says. */
type LineDetails = Omit<ArticleDetails, 'asRead'>;

const BETWEEN = ' · ';
const LABELS = {
  status: 'Status',
  slugline: 'Slugline',
  section: 'Section',
  keywords: 'Keywords',
  urgency: 'Urgency',
  version: 'Version',
  embargo: 'Embargo',
  printedDate: 'Printed',
  note: 'Note',
} as const satisfies Record<keyof LineDetails, string>;
const FIELDS = new Map(Object.entries(LABELS).map(([field, label]) => [label as string, field]));

/** The details as one line for a person, `Slugline: QUAY · Urgency: 4`; empty where there are none. */
export function detailsToLine(details: ArticleDetails): string {
  const parts: string[] = [];
  for (const [field, label] of Object.entries(LABELS)) {
    const value = details[field as keyof LineDetails];
    if (value === undefined) continue;
    const text = typeof value === 'object' ? value.join('; ') : String(value);
    parts.push(`${label}: ${text.replaceAll(BETWEEN, ', ')}`);
  }
  return parts.join(BETWEEN);
}

/** The reverse of {@link detailsToLine}. Null for any other line: a note alone, which may be the article's own, is one too. */
export function detailsFromLine(line: string): ArticleDetails | null {
  const found: Record<string, unknown> = {};
  for (const part of line.split(BETWEEN)) {
    const [, label = '', value = ''] = /^(\p{L}+): (.+)$/u.exec(part) ?? [];
    const field = FIELDS.get(label);
    if (field === undefined || field in found) return null;
    if (field === 'keywords') found[field] = value.split('; ');
    else if (field === 'urgency') found[field] = Number(value);
    else found[field] = field === 'status' ? (value as PublicationStatus) : value;
  }
  const fields = Object.keys(found);
  if (fields.length === 1 && fields[0] === 'note') return null;
  const details = readDetails(found);
  return details === null ? null : (toDetails(details) ?? null);
}
