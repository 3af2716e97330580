/** What an agency lets be done with an item: use it, hold it back for now, or take it out again. */
export const PUBLICATION_STATUSES = ['usable', 'withheld', 'canceled'] as const;
export type PublicationStatus = (typeof PUBLICATION_STATUSES)[number];

/** Why an item should not be used. */
export type Hindrance = Exclude<PublicationStatus, 'usable'>;

/** What an agency's file or a feed says of an article beyond its metadata. What it does not say is not there. */
export interface ArticleDetails {
  /** The agency's own short name of the story: `HARBOUR-QUAY/CLOSED`. */
  readonly slugline?: string;
  readonly section?: string;
  readonly keywords?: readonly string[];
  /** From 1, the most urgent, to 9. */
  readonly urgency?: number;
  /** The agency's number of this version of the story. */
  readonly version?: string;
  readonly status?: PublicationStatus;
  /** ISO 8601: not to be published before. */
  readonly embargo?: string;
  /** A date that has two readings (04/05/2024) and that nothing settled, as printed: the article's own date is empty then. */
  readonly printedDate?: string;
  /** To editors, not to readers. */
  readonly note?: string;
  /** What the file said of what a person has changed since; there only where it differs. */
  readonly asRead?: EditableDetails;
}

/** The details that a person can put right. */
export type EditableDetails = Pick<ArticleDetails, 'slugline' | 'keywords'>;

const LONGEST = 2_000;
const MOST_KEYWORDS = 100;

/** Details with what is empty left out, doubled keywords too; undefined where nothing is left. Texts must be clean lines. */
export function toDetails(
  found: {
    readonly [Field in keyof ArticleDetails]: ArticleDetails[Field] | undefined;
  },
): ArticleDetails | undefined {
  const details: Record<string, unknown> = {};
  for (const field of ['slugline', 'section', 'version', 'embargo', 'printedDate', 'note'] as const) {
    const text = found[field];
    if (text) details[field] = text.slice(0, LONGEST);
  }
  const keywords = [...new Set(found.keywords?.filter((keyword) => keyword !== ''))];
  if (keywords.length > 0)
    details['keywords'] = keywords.slice(0, MOST_KEYWORDS).map((keyword) => keyword.slice(0, LONGEST));
  if (isUrgency(found.urgency)) details['urgency'] = found.urgency;
  if (found.status !== undefined) details['status'] = found.status;
  if (found.asRead !== undefined) details['asRead'] = toDetails(found.asRead) ?? {};
  return Object.keys(details).length === 0 ? undefined : (details as ArticleDetails);
}

/** Details of which nobody knows where they come from, every field checked; null where one is of the wrong kind. */
export function readDetails(value: unknown): ArticleDetails | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { slugline, section, version, embargo, printedDate, note, keywords, urgency, status, asRead } =
    value as Record<string, unknown>;
  for (const text of [slugline, section, version, embargo, printedDate, note])
    if (text !== undefined && typeof text !== 'string') return null;
  if (
    keywords !== undefined &&
    !(Array.isArray(keywords) && keywords.every((word) => typeof word === 'string'))
  )
    return null;
  if (urgency !== undefined && !isUrgency(urgency)) return null;
  if (status !== undefined && !PUBLICATION_STATUSES.includes(status as PublicationStatus)) return null;
  if (asRead !== undefined && readDetails(asRead) === null) return null;
  return toDetails(value as ArticleDetails) ?? {};
}

/**
 * Details as a person has changed them; what is not named stays, an empty text or list takes out. What the file said is
 * kept beside it, until it stands there again.
 */
export function editDetails(details: ArticleDetails, changes: EditableDetails): ArticleDetails {
  const { asRead = pickEditable(details), ...before } = details;
  const after = toDetails({ ...before, ...changes }) ?? {};
  const changed = JSON.stringify(pickEditable(after)) !== JSON.stringify(pickEditable(asRead));
  return changed ? { ...after, asRead } : after;
}

function pickEditable({ slugline, keywords }: EditableDetails): EditableDetails {
  return { ...(slugline !== undefined && { slugline }), ...(keywords !== undefined && { keywords }) };
}

/** The details as the library keeps them: JSON, or nothing where there are none. */
export function packDetails(details: ArticleDetails | undefined): string {
  return details === undefined || Object.keys(details).length === 0 ? '' : JSON.stringify(details);
}

/** The reverse of {@link packDetails}; null for none. */
export function unpackDetails(packed: string): ArticleDetails | null {
  return packed === '' ? null : readDetails(JSON.parse(packed));
}

/** Of packed details: the status of what an agency holds back or has taken out; null where it may be used. */
export function hindranceOf(packed: string): Hindrance | null {
  const status = unpackDetails(packed)?.status ?? 'usable';
  return status === 'usable' ? null : status;
}

function isUrgency(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 9;
}
