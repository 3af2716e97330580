import type { Block } from '../../domain/blocks.ts';
import type { DescribedThing } from '../../domain/import-outcome.ts';
import { cleanLine } from '../clean-text.ts';
import type { DraftResult } from '../reading.ts';
import { textBlocks } from './item-content.ts';
import { firstDate, wireDate } from './wire-date.ts';
import { draftOfItem, statusOf, urgencyOf } from './wire-item.ts';

/** An item's fields by their names in small letters without `_`: ninjs 1 and 2 write `body_text`, ninjs 3 `bodyText`. */
type Fields = ReadonlyMap<string, unknown>;

const BODIES = [
  'bodies',
  'bodyxhtml',
  'bodyhtml',
  'bodytext',
  'body',
  'descriptions',
  'descriptionxhtml',
  'descriptionhtml',
  'descriptiontext',
];
const OWN = [
  'pubstatus',
  'versioncreated',
  'headlines',
  'ednote',
  'firstcreated',
  'profile',
  'representationtype',
];
const NOT_TEXT: Readonly<Record<string, DescribedThing>> = {
  picture: 'picture',
  graphic: 'graphic',
  video: 'video',
  audio: 'audio',
  composite: 'package',
  package: 'package',
  planning: 'planning',
  event: 'planning',
};

/** True for an item of ninjs (1.x to 3.x, https://iptc.org/std/ninjs/): a `uri`, and beside it what only ninjs has. */
export function isNinjs(value: object): boolean {
  if (!('uri' in value) || typeof value.uri !== 'string') return false;
  const fields = fieldsOf(value);
  return OWN.some((name) => fields.has(name));
}

/** A ninjs item as an article, or why it is none. */
export function ninjsDraft(value: object): DraftResult {
  const fields = fieldsOf(value);
  const what = NOT_TEXT[text(fields, 'type').toLowerCase()];
  const bodies = BODIES.slice(0, 5).filter((name) => fields.has(name));
  if (what && bodies.length === 0) return { ok: false, reason: { code: 'not-a-text', what } };
  const blocks = [...blocksOf(fields), ...captionsOf(fields)];
  return draftOfItem({
    headline:
      roleText(fields.get('headlines')) ||
      text(fields, 'headline') ||
      text(fields, 'title') ||
      text(fields, 'name'),
    byline: text(fields, 'byline') || text(fields, 'by') || namesOf(fields.get('creators')),
    source:
      text(fields, 'copyrightholder') ||
      text(fields, 'provider') ||
      text(fields, 'creditline') ||
      text(fields, 'source') ||
      namesOf(fields.get('infosources')),
    place:
      text(fields, 'located') ||
      firstName(fields.get('located')) ||
      firstName(fields.get('place') ?? fields.get('places')),
    published: firstDate(
      text(fields, 'contentcreated'),
      text(fields, 'versioncreated'),
      text(fields, 'firstcreated'),
    ),
    language: text(fields, 'language'),
    number: text(fields, 'uri'),
    url: text(fields, 'ntbversionurl') || addressOf(fields),
    dateline: text(fields, 'dateline'),
    details: {
      slugline: text(fields, 'slugline'),
      section: text(fields, 'section') || firstName(fields.get('genres') ?? fields.get('genre')),
      keywords: [
        ...listOf(fields.get('keywords')),
        ...listOf(fields.get('subjects') ?? fields.get('subject')),
      ].map(nameOf),
      urgency: urgencyOf(text(fields, 'urgency')),
      version: text(fields, 'version'),
      status: statusOf(text(fields, 'pubstatus')),
      embargo: wireDate(text(fields, 'embargoed')),
      note: text(fields, 'ednote'),
    },
    blocks,
  });
}

function fieldsOf(value: object): Fields {
  const fields = new Map<string, unknown>();
  for (const [name, field] of Object.entries(value)) {
    if (name.length <= 60 && field !== null) fields.set(name.toLowerCase().replaceAll('_', ''), field);
  }
  return fields;
}

function text(fields: Fields, name: string): string {
  const value = fields.get(name);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? cleanLine(value) : '';
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.slice(0, 1_000);
  return value === undefined ? [] : [value];
}

/** A name as it is, or of an object that has one. */
function nameOf(value: unknown): string {
  if (typeof value === 'string') return cleanLine(value);
  if (typeof value !== 'object' || value === null) return '';
  const { name, literal } = value as { name?: unknown; literal?: unknown };
  if (typeof name === 'string') return cleanLine(name);
  return typeof literal === 'string' ? cleanLine(literal) : '';
}

function firstName(value: unknown): string {
  return listOf(value).map(nameOf).find(Boolean) ?? '';
}

function namesOf(value: unknown): string {
  return listOf(value).map(nameOf).filter(Boolean).join(', ');
}

/** Of `[{ role, contenttype, value }]` the main one: the first without a role or with role `main`, else the first. */
function roleText(value: unknown): string {
  const texts = listOf(value).flatMap((one) =>
    typeof one === 'object' && one !== null ? [one as { role?: unknown; value?: unknown }] : [],
  );
  const main = texts.find(({ role }) => role === undefined || /main/iu.test(String(role))) ?? texts[0];
  return typeof main?.value === 'string' ? cleanLine(main.value) : '';
}

/** The body; where there is none, the description. Of several forms of one the first that has text. */
function blocksOf(fields: Fields): readonly Block[] {
  for (const name of BODIES) {
    for (const one of listOf(fields.get(name))) {
      const value = typeof one === 'object' && one !== null && 'value' in one ? one.value : one;
      if (typeof value !== 'string') continue;
      const blocks = textBlocks(value);
      if (blocks.length > 0) return blocks;
    }
  }
  return [];
}

/** Pictures that go with it are left out; what stands below them is text. */
function captionsOf(fields: Fields): Block[] {
  const associations = fields.get('associations');
  if (typeof associations !== 'object' || associations === null) return [];
  return Object.values(associations)
    .slice(0, 100)
    .flatMap((association: unknown): Block[] => {
      if (typeof association !== 'object' || association === null) return [];
      const inner = fieldsOf(association);
      if (!NOT_TEXT[text(inner, 'type').toLowerCase()]) return [];
      const caption = text(inner, 'descriptiontext') || roleText(inner.get('descriptions'));
      return caption === '' ? [] : [{ kind: 'caption', text: caption }];
    });
}

/** Its rendition on the web. */
function addressOf(fields: Fields): string {
  const renditions = fields.get('renditions');
  if (typeof renditions !== 'object' || renditions === null) return '';
  for (const rendition of Object.values(renditions) as unknown[]) {
    if (typeof rendition !== 'object' || rendition === null) continue;
    const { href, mimetype, contentType } = rendition as {
      href?: unknown;
      mimetype?: unknown;
      contentType?: unknown;
    };
    if (typeof href === 'string' && /html/iu.test(String(mimetype ?? contentType ?? ''))) return href;
  }
  return '';
}
