import { cleanText } from '../clean-text.ts';
import { splitParagraphs } from '../metadata/paragraphs.ts';
import type { DraftResult, Reading, Readings } from '../reading.ts';
import type { Source } from '../source.ts';
import { toReading } from '../wire/item-readings.ts';
import { sgmlRecords } from '../wire/sgml-records.ts';
import { wireDate } from '../wire/wire-date.ts';
import { draftOfItem } from '../wire/wire-item.ts';
import { decodeEntities } from '../xml/decode-entities.ts';

const NAME = 'An SGML file';
const BATCH = 100;

/** A file of the Reuters-21578 collection: each `<REUTERS>` is an article (its README names the elements). */
export async function* readSgml(source: Source): Readings {
  let batch: Reading[] = [];
  let count = 0;
  for await (const { text, whole } of sgmlRecords(source)) {
    count += 1;
    const result: DraftResult = whole
      ? draftOfRecord(text)
      : { ok: false, reason: { code: 'damaged', name: NAME, detail: 'it breaks off inside <REUTERS>' } };
    batch.push(toReading(result, `article ${count}`, text, 'sgml'));
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
  return count === 0 ? { code: 'no-text' } : null;
}

/** The wire's text is wrapped by hand and ends with its own signature. */
function draftOfRecord(record: string): DraftResult {
  const text = inside(record, 'TEXT');
  const body = inside(text, 'BODY');
  // Asterisks mark what the wire sent first.
  const title = line(inside(text, 'TITLE')).replace(/^\*+\s*/u, '');
  // Texts that were not taken apart stand in their element as they came.
  const plain = body !== '' || title !== '' ? body : text.replace(/<[^<>]{1,200}>/gu, '\n');
  const paragraphs = splitParagraphs(cleanText(decodeEntities(plain)).replace(/\s*\bREUTERS?\s*$/iu, ''));
  const dateline = line(inside(text, 'DATELINE'));
  return draftOfItem({
    headline: title,
    byline: line(inside(text, 'AUTHOR')),
    source: 'Reuters',
    place: items(record, 'PLACES').join(', '),
    published: wireDate(
      line(inside(record, 'DATE'))
        .replace(/\.\d+$/u, '')
        .replace(/^(\d{1,2})-(\p{L}{3})-(\d{4})/u, '$1 $2 $3'),
    ),
    language: '',
    number: /\bNEWID="(\d+)"/iu.exec(record.slice(0, 1_000))?.[1] ?? '',
    url: '',
    dateline,
    details: {
      slugline: '',
      section: '',
      keywords: items(record, 'TOPICS'),
      urgency: undefined,
      version: '',
      status: undefined,
      embargo: '',
      note: '',
    },
    blocks: paragraphs.map((paragraph) => ({ kind: 'paragraph', text: paragraph })),
  });
}

/** What stands between an element's tags, as written; empty where it is not there. */
function inside(text: string, name: string): string {
  const start = new RegExp(`<${name}(?:\\s[^<>]{0,300})?>`, 'iu').exec(text);
  if (!start) return '';
  const from = start.index + start[0].length;
  const rest = text.slice(from);
  const end = rest.search(new RegExp(`</${name}>`, 'iu'));
  return end === -1 ? '' : rest.slice(0, end);
}

function items(record: string, name: string): string[] {
  return [...inside(record, name).matchAll(/<D>([^<>]{1,200})<\/D>/giu)].map(([, item]) => line(item ?? ''));
}

function line(text: string): string {
  return cleanText(decodeEntities(text)).replace(/\s+/gu, ' ').trim();
}
