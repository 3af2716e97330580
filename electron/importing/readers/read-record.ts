import type { ArticleMetadata } from '../../domain/article.ts';
import { type ArticleDetails, toDetails } from '../../domain/article-details.ts';
import type { Block } from '../../domain/blocks.ts';
import { articleFromJson } from '../../domain/export/article-from-json.ts';
import { EXPORT_FORMAT } from '../../domain/export/article-to-json.ts';
import { cleanLine, cleanText } from '../clean-text.ts';
import { htmlFragmentBlocks } from '../html/fragment-blocks.ts';
import { readArticleText, sampleOf } from '../metadata/article-text.ts';
import { readDateline } from '../metadata/dateline.ts';
import { detectLanguage } from '../metadata/language.ts';
import { splitParagraphs } from '../metadata/paragraphs.ts';
import type { DraftResult } from '../reading.ts';
import { isNinjs, ninjsDraft } from '../wire/ninjs-item.ts';
import {
  detailsOfFields,
  fieldsOf,
  lineOf,
  metadataOfFields,
  publishedOf,
  type RecordField,
} from './record-fields.ts';

const HTML_BODY = /<(?:p|br|div|h[1-6]|ul|ol|blockquote|article|section)\b[^>]*>/iu;
const DATELINE_PARAGRAPHS = 3;

/**
 * A parsed JSON value as an article, by the common names of its fields. What the fields say is not looked for in the text, and
 * the text is kept whole: a record was made by a program, so it has no page around it.
 */
export function readRecord(value: unknown, line: number): DraftResult {
  const refused = (detail: string): DraftResult => ({
    ok: false,
    reason: { code: 'not-an-article', line, detail },
  });
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refused(`it is ${kindOf(value)}`);
  const own = readOwnExport(value);
  if (own) return own.ok ? own : refused('it is a damaged export of Wirewatch');
  if (isNinjs(value)) return ninjsDraft(value);
  const fields = fieldsOf(value as Record<string, unknown>);
  if (!fields.has('body')) return refused('it has no text (looked for body, text, content, articleBody)');
  const blocks = blocksOf(fields.get('body'));
  if (blocks === null) return refused('its text is neither a string nor a list of them');
  const metadata = metadataOf(fields);
  const details = detailsOfFields(fields);
  if (metadata.headline === '') {
    const draft = readArticleText(blocks, metadata);
    if (!draft) return refused('its text is empty');
    return { ok: true, draft: details ? { ...draft, details } : draft };
  }
  if (metadata.source === '' || metadata.place === '') readOpening(blocks, metadata);
  if (metadata.language === '') metadata.language = detectLanguage(sampleOf(blocks, metadata.headline));
  return { ok: true, draft: { ...metadata, blocks, ...(details && { details }) } };
}

/** Null for any other JSON. */
function readOwnExport(value: object): DraftResult | { readonly ok: false } | null {
  if (!('format' in value) || value.format !== EXPORT_FORMAT) return null;
  const article = articleFromJson(value);
  if (!article) return { ok: false };
  const { tags, starred, read, blocks, details: written, ...metadata } = article;
  const details = written && cleanDetails(written);
  const draft = {
    headline: cleanLine(metadata.headline),
    byline: cleanLine(metadata.byline),
    source: cleanLine(metadata.source),
    place: cleanLine(metadata.place),
    published: publishedOf(metadata.published),
    language: cleanLine(metadata.language),
    number: cleanLine(metadata.number),
    // A person may have written one without `https://`.
    url: /^(?!https?:)[a-z][a-z\d+.-]*:/iu.test(metadata.url) ? '' : cleanLine(metadata.url),
    blocks: blocks.flatMap(cleanBlock),
    ...(details && { details }),
  };
  if (draft.headline === '' && draft.blocks.length === 0) return { ok: false };
  const state = { tags: tags.map(cleanLine).filter((tag) => tag !== ''), starred, read };
  return { ok: true, draft, state };
}

function cleanDetails(details: ArticleDetails): ArticleDetails | undefined {
  return toDetails({
    ...details,
    slugline: cleanLine(details.slugline ?? ''),
    section: cleanLine(details.section ?? ''),
    version: cleanLine(details.version ?? ''),
    note: cleanLine(details.note ?? ''),
    embargo: publishedOf(details.embargo),
    keywords: details.keywords?.map(cleanLine),
  });
}

/** What we wrote stays as it is; what somebody else has changed is held to the same rules as any foreign text. */
function cleanBlock(block: Block): readonly Block[] {
  const { ranges, ...bare } = block;
  if (cleanText(block.text) !== block.text || block.text.includes('\n')) {
    const text = cleanLine(block.text);
    // The ranges' places are no longer true.
    return text === '' ? [] : [{ ...bare, text }];
  }
  if (block.text.trim() === '') return [];
  if (!ranges) return [block];
  return [{ ...bare, ranges: ranges.filter(({ kind, href }) => kind !== 'link' || isAddress(href)) }];
}

function isAddress(href: string | undefined): boolean {
  return href !== undefined && /^(?:https?:|mailto:)/iu.test(href);
}

type Filling = { -readonly [Field in keyof ArticleMetadata]: ArticleMetadata[Field] };

function metadataOf(fields: ReadonlyMap<RecordField, unknown>): Filling {
  const metadata: Filling = { ...metadataOfFields(fields) };
  const dateline = lineOf(fields.get('dateline'));
  if (dateline !== '') {
    const read = readDateline(`${dateline.replace(/[\s–—-]+$/u, '')} - x`);
    if (metadata.place === '') metadata.place = read?.place ?? '';
    if (metadata.source === '') metadata.source = read?.source ?? '';
    if (metadata.published === '') metadata.published = read?.published ?? '';
  }
  return metadata;
}

function readOpening(blocks: readonly Block[], metadata: Filling): void {
  for (const block of blocks.slice(0, DATELINE_PARAGRAPHS)) {
    const read = readDateline(block.text);
    if (!read) continue;
    if (metadata.place === '') metadata.place = read.place;
    if (metadata.source === '') metadata.source = read.source;
    return;
  }
}

/** Null where the value is nothing that text can be made of. */
function blocksOf(body: unknown): readonly Block[] | null {
  if (body === null || body === undefined) return [];
  if (typeof body === 'string') {
    if (HTML_BODY.test(body)) return htmlFragmentBlocks(body);
    return splitParagraphs(cleanText(body)).map(paragraph);
  }
  if (!Array.isArray(body)) return null;
  const blocks: Block[] = [];
  for (const item of body) {
    const text = partText(item);
    if (text === null) return null;
    if (text !== '') blocks.push(paragraph(text));
  }
  return blocks;
}

/** A paragraph of a list: a string, a list of its sentences, or an object that holds its text. */
function partText(item: unknown): string | null {
  if (typeof item === 'string') return cleanLine(item);
  if (Array.isArray(item)) {
    return item.every((sentence) => typeof sentence === 'string') ? cleanLine(item.join(' ')) : null;
  }
  if (typeof item === 'object' && item !== null) {
    const { text, content } = item as { text?: unknown; content?: unknown };
    const value = text ?? content;
    return typeof value === 'string' ? cleanLine(value) : null;
  }
  return item === null ? '' : null;
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
