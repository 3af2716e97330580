import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ALERT_DEFAULTS } from '../domain/alerts/alert.ts';
import { type ArticleMetadata, NO_METADATA } from '../domain/article.ts';
import { toIndexDocument } from '../domain/index-document.ts';
import { tokenizeArticle } from '../domain/tokenized-article.ts';
import { type Library, openLibrary } from './library.ts';
import type { OriginalPlace } from './original-store.ts';

let folder: string;
let library: Library;
let importId: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wirewatch-storage-'));
  library = openLibrary(folder);
  importId = library.imports.start('files', 'a.txt', ['a.txt'], 1_000);
});

afterEach(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

function add(
  headline: string,
  text: string,
  metadata: Partial<ArticleMetadata> = {},
  details?: string,
): number {
  const draft = { ...NO_METADATA, headline, ...metadata, blocks: [{ kind: 'paragraph' as const, text }] };
  const original = (): OriginalPlace => ({
    format: 'text',
    id: library.originals.insert(deflateRawSync(text)),
    start: 0,
    length: -1,
  });
  const contentHash = createHash('sha256')
    .update(headline + text)
    .digest();
  const stored = library.articles.insert({
    metadata: draft,
    ...(details === undefined ? {} : { details }),
    blocks: JSON.stringify(draft.blocks),
    contentHash,
    words: 3,
    importId,
    importedAt: 5_000,
    read: false,
    starred: false,
    original,
  });
  if (!('id' in stored)) return -stored.twin.id;
  library.search.insert(stored.id, toIndexDocument(tokenizeArticle(draft)));
  library.imports.addItems(importId, [
    { file: 0, position: stored.id, part: '', outcome: 'imported', reason: null, article: stored.id },
  ]);
  return stored.id;
}

const all = { filter: { folder: 'library' }, offset: 0, limit: 10 } as const;
const trash = { filter: { folder: 'trash' }, offset: 0, limit: 10 } as const;

describe('articles', () => {
  test('come back with what their agency said of them', () => {
    const id = add('Quay closes', 'It closed.', {}, '{"slugline":"QUAY","urgency":4}');
    expect(library.articles.article(id)?.details).toEqual({ slugline: 'QUAY', urgency: 4 });
    expect(library.articles.article(add('Other', 'No details.'))).not.toHaveProperty('details');
  });

  test('come back as they went in, with text, tags and original', () => {
    const id = add('Grain talks resume', 'Ministers met.', {
      source: 'Harbour News',
      published: '2024-04-26',
    });
    library.tags.add([id], ['grain', 'ports']);
    expect(library.articles.article(id)).toEqual({
      ...NO_METADATA,
      id,
      headline: 'Grain talks resume',
      source: 'Harbour News',
      published: '2024-04-26',
      importId,
      importedAt: 5_000,
      editedAt: null,
      read: false,
      starred: false,
      tags: ['grain', 'ports'],
      trashedAt: null,
      words: 3,
      blocks: [{ kind: 'paragraph', text: 'Ministers met.' }],
    });
    expect(Buffer.from(library.originals.get(id)?.bytes ?? []).toString()).toBe('Ministers met.');
  });

  test('the same content is not stored twice but names its twin', () => {
    const id = add('Twice', 'Same text.');
    expect(add('Twice', 'Same text.')).toBe(-id);
    expect(library.articles.counts().articles).toBe(1);
  });

  test('stand by published date or, without one, by import date', () => {
    const undated = add('Undated', 'c');
    const late = add('Late', 'a', { published: '2024-04-26' });
    const early = add('Early', 'b', { published: '2024-04-25T23:00:00-05:00' });
    const earliest = add('Earliest', 'd', { published: '1969' });
    expect(library.search.list(all)).toEqual([early, late, undated, earliest]);
  });

  test('the trash is apart: counted apart, listed apart, erased for ever only from there', () => {
    const kept = add('Kept', 'a');
    const gone = add('Gone', 'b');
    expect(library.articles.setTrashed([gone, gone, 999], 7_000)).toEqual([gone]);
    expect(library.articles.counts()).toEqual({ articles: 1, unread: 1, starred: 0, trashed: 1 });
    expect([library.search.list(all), library.search.list(trash)]).toEqual([[kept], [gone]]);
    expect(library.articles.erase([kept, gone])).toBe(1);
    expect(library.originals.get(gone)).toBeNull();
    expect(add('Gone', 'b')).toBeGreaterThan(gone);
  });

  test('an edit moves the article to its new date and keeps its content hash', () => {
    const id = add('Draft', 'a');
    library.articles.edit(id, { headline: 'Final', published: '2031' }, 9_000);
    expect(library.articles.record(id)).toMatchObject({
      headline: 'Final',
      editedAt: 9_000,
      touchedAt: 9_000,
    });
    expect(add('Draft', 'a')).toBe(-id);
    expect(library.articles.untouchedOfImport(importId)).toEqual([]);
  });
});

describe('search', () => {
  test('bylines are looked through again once an article has come or was edited', () => {
    const byline = (): number[] => {
      const query = { words: [], plain: { words: ['anna'], prefix: false } };
      const plan = { kind: 'line', field: 'byline', query } as const;
      return library.search.find(plan, { ...all, sort: 'date' });
    };
    const id = add('Oceans', 'They rise.', { byline: 'Anna Nowak' });
    expect(byline()).toEqual([id]);
    const other = add('Oysters', 'They are sold.', { byline: 'Anna Berg' });
    expect(byline()).toEqual([other, id]);
    library.articles.edit(id, { byline: 'Ben Berg' }, 6_000);
    library.search.replace(id, { headline: 'oceans', lead: '', body: '', source: '' });
    expect(byline()).toEqual([other]);
  });

  test('words that fit are looked up again only once the index has changed', () => {
    const word = {
      word: 'o*s',
      start: 0,
      end: 3,
      folded: 'o*s',
      form: 'pattern',
      mistakes: 0,
      attached: [],
    } as const;
    add('Oceans', 'They rise.');
    const first = library.search.wordsThatFit(word);
    expect(first).toEqual(['oceans']);
    expect(library.search.wordsThatFit(word)).toBe(first);
    expect(library.search.wordsThatFit({ ...word, folded: 'r*e' })).toEqual(['rise']);
    const id = add('Oysters', 'They are sold.');
    expect(library.search.wordsThatFit(word)).toEqual(['oceans', 'oysters']);
    library.search.remove(id);
    expect(library.search.wordsThatFit(word)).toEqual(['oceans']);
  });

  test('a headline weighs more than a lead, and filters narrow what is found', () => {
    const inText = add('Other news', 'The harbour strike goes on.');
    const inHeadline = add('Harbour strike', 'Nothing else.');
    const find = (filter: object, sort: 'relevance' | 'date' = 'relevance'): number[] =>
      library.search.find(
        { kind: 'text', expression: '"strike"' },
        {
          filter: { folder: 'library', ...filter },
          sort,
          offset: 0,
          limit: 9,
        },
      );
    expect(find({})).toEqual([inHeadline, inText]);
    library.articles.markRead([inHeadline], true);
    library.articles.markStarred([inText], true, 1);
    library.tags.add([inText], ['ports']);
    expect(find({ unread: true })).toEqual([inText]);
    expect(find({ unread: false }, 'date')).toEqual([inHeadline]);
    expect(find({ starred: true, tag: 'ports', importId })).toEqual([inText]);
    expect(find({ tag: 'none' })).toEqual([]);
    expect(
      library.search.countFound(
        { kind: 'text', expression: '"strike"' },
        { folder: 'library', tag: 'ports' },
      ),
    ).toBe(1);
  });

  test('the vocabulary holds only words of articles that are there', () => {
    const id = add('Shanghai', 'port');
    add('Shenzhen', 'port');
    expect(library.search.words('sh').map(({ word }) => word)).toEqual(['shanghai', 'shenzhen']);
    library.search.remove(id);
    expect([library.search.hasWord('shanghai', false), library.search.hasWord('shen', true)]).toEqual([
      false,
      true,
    ]);
    expect(library.search.articlesWith('port')).toBe(1);
  });

  test('tidying ends', () => {
    for (let count = 0; count < 20; count += 1) add(`Number ${count}`, 'text');
    while (library.search.tidy());
    expect(library.search.countFound({ kind: 'text', expression: '"text"' }, { folder: 'library' })).toBe(20);
  });
});

describe('hits', () => {
  test('count per alert, follow articles into the trash, and a paused alert counts nowhere', () => {
    const settings = {
      name: 'SCO',
      color: 'red',
      aliases: ['=SCO'],
      ...ALERT_DEFAULTS,
    } as const;
    const hit = (seen: boolean) => ({ seen, toNotice: true, mentions: [], now: 1 });
    const alert = library.alerts.insert(settings, 1);
    const [a, b] = [add('A', 'a'), add('B', 'b')];
    expect([library.hits.add(alert, a, hit(false)), library.hits.add(alert, a, hit(true))]).toEqual([
      true,
      false,
    ]);
    library.hits.add(alert, b, hit(true));
    expect(library.hits.counts()).toEqual([{ alert, total: 2, unread: 1 }]);
    expect(library.hits.unreadArticles()).toBe(1);
    library.hits.add(alert, b, { ...hit(true), mentions: [{ block: -1, start: 0, end: 3 }] });
    expect([
      library.hits.mentionsOf(alert, b),
      library.hits.mentionsOf(alert, a),
      library.hits.mentionsOf(9, a),
    ]).toEqual([[{ block: -1, start: 0, end: 3 }], [], null]);
    library.hits.setHidden([a], true);
    expect(library.hits.counts()).toEqual([{ alert, total: 1, unread: 0 }]);
    library.hits.setHidden([a], false);
    library.alerts.update(alert, { ...settings, paused: true });
    expect([library.hits.unreadArticles(), library.hits.alertsOf(a), library.hits.allAlertsOf(a)]).toEqual([
      0,
      [],
      [alert],
    ]);
    library.alerts.delete(alert);
    expect(library.hits.counts()).toEqual([]);
  });
});

test('hits wait to be told until their import has ended, unless somebody has dealt with them', () => {
  const settings = { name: 'SCO', color: 'red', aliases: ['=SCO'], ...ALERT_DEFAULTS } as const;
  const alert = library.alerts.insert(settings, 1);
  const articles = ['A', 'B', 'C', 'D', 'E'].map((name) => add(name, name));
  const [first = 0, second = 0, third = 0] = articles;
  for (const [index, article] of articles.entries()) {
    const hit = { seen: false, toNotice: index < 4, mentions: [], now: 10 - index };
    library.hits.add(alert, article, hit);
  }
  expect(library.notices.waiting()).toEqual([]);
  library.notices.setNoticed([alert], 50);
  library.imports.finish(importId, 'finished', 60);
  const waits = { alert, hits: 4, since: 7, notice: settings.notice, resting: false, noticedAt: 50 };
  expect(library.notices.waiting()).toEqual([waits]);

  library.hits.setSeen([first], true);
  library.hits.setHidden([second], true);
  library.hits.setHidden([third], false);
  library.alerts.update(alert, { ...settings, archived: true });
  expect(library.notices.waiting()).toEqual([{ ...waits, hits: 2, resting: true }]);
  expect(library.notices.hasHandled()).toBe(true);
  library.notices.setHandledNoticed();
  library.hits.setSeen([first], false);
  library.hits.setHidden([second], false);
  expect([library.notices.hasHandled(), library.notices.waiting()[0]?.hits]).toEqual([false, 2]);
  library.notices.setNoticed([alert], null);
  expect(library.notices.waiting()).toEqual([]);
});

test('how a table was read is noted once for its columns, and forgotten with what was said of them', () => {
  const mapping = { columns: ['a', 'b'], fields: ['headline', 'body'] } as const;
  const other = { ...mapping, fields: ['body', 'headline'] } as const;
  const records = { kind: 'fields', columns: ['b', 'a'], fields: ['body', 'headline'] } as const;
  library.mappings.use(importId, { file: 0, part: 'x.csv', mapping });
  library.mappings.use(importId, { file: 0, part: 'y.csv', mapping: other });
  library.mappings.use(importId, { file: 0, part: 'z.jsonl', mapping: records });
  expect(library.mappings.ofImport(importId)).toEqual([
    { file: 0, part: 'x.csv', mapping: other },
    { file: 0, part: 'z.jsonl', mapping: records },
  ]);
  library.mappings.remember(records, 1);
  // Records have no order; columns do, and are none.
  expect(library.mappings.find({ kind: 'fields', columns: ['a', 'b'] })).toEqual(records);
  expect(library.mappings.find({ kind: 'columns', columns: ['a', 'b'] })).toBeNull();
  library.mappings.forgetOf(importId);
  expect(library.mappings.find({ kind: 'fields', columns: ['a', 'b'] })).toBeNull();
});

describe('imports', () => {
  test('keep a report in the order of the files, with balanced counts', () => {
    const id = library.imports.start('files', '2 files', ['a.txt', 'b.jsonl'], 1, ['', '/b.jsonl']);
    const article = add('Stored', 'a');
    library.imports.addItems(id, [
      { file: 1, position: 0, part: 'line 1', outcome: 'imported', reason: null, article },
      { file: 1, position: 1, part: 'line 2', outcome: 'failed', reason: { code: 'no-text' }, article: null },
    ]);
    library.imports.addItems(id, [
      { file: 0, position: 0, part: '', outcome: 'skipped', reason: { code: 'cancelled' }, article: null },
    ]);
    library.imports.filesDone(id, [0, 0]);
    expect(library.imports.get(id)).toMatchObject({
      offered: 3,
      imported: 1,
      skipped: 1,
      failed: 1,
      filesLeft: 1,
    });
    expect(library.imports.items(id, { offset: 0, limit: 9 })).toMatchObject([
      {
        name: 'a.txt',
        file: 0,
        onDisk: false,
        outcome: 'skipped',
        reason: { code: 'cancelled' },
        article: null,
        headline: '',
      },
      {
        name: 'b.jsonl, line 1',
        file: 1,
        position: 0,
        onDisk: true,
        outcome: 'imported',
        reason: null,
        article,
        headline: 'Stored',
      },
      {
        file: 1,
        part: 'line 2',
        name: 'b.jsonl, line 2',
        outcome: 'failed',
        reason: { code: 'no-text' },
        article: null,
        headline: '',
      },
    ]);
    expect(library.imports.items(id, { outcome: 'failed', offset: 0, limit: 9 })).toHaveLength(1);
    const found = (text: string): [number, number] => [
      library.imports.countItems(id, { text }),
      library.imports.items(id, { text, offset: 0, limit: 9 }).length,
    ];
    expect([found('B.JSONL'), found('jsonl, LINE 2'), found('stored'), found('%')]).toEqual([
      [2, 2],
      [1, 1],
      [1, 1],
      [0, 0],
    ]);
    expect(library.imports.filesToRead(id)).toEqual([{ file: 1, path: '/b.jsonl', replaces: false }]);
    expect([library.imports.pathOf(id, 0), library.imports.pathOf(id, 1)]).toEqual(['', '/b.jsonl']);
  });

  test('count what is left out, and take failures back before a file is read again', () => {
    const id = library.imports.start('files', '2 files', ['a.txt', 'b.jsonl'], 1, ['', '/b.jsonl']);
    const { imports } = library;
    imports.addItems(id, [
      { file: 1, position: 0, part: 'line 1', outcome: 'failed', reason: { code: 'no-text' }, article: null },
      { file: 1, position: 1, part: 'line 2', outcome: 'imported', reason: null, article: add('A', 'a') },
    ]);
    imports.leaveOut(id, { code: 'interrupted' }, 'lost');
    expect(imports.get(id)).toMatchObject({ offered: 3, skipped: 1, filesLeft: 1 });
    imports.leaveOut(id, { code: 'cancelled' }, 'all');
    expect(imports.get(id)).toMatchObject({ offered: 4, imported: 1, skipped: 2, failed: 1, filesLeft: 0 });
    expect(imports.items(id, { offset: 0, limit: 9 }).map(({ file, position }) => [file, position])).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
    // Nobody knows where the first file lies.
    expect([imports.filesAgain(id, 'left-out'), imports.filesAgain(id, 0)]).toEqual([[1], []]);
    expect([imports.filesAgain(id, 'failed'), imports.filesAgain(id, 1)]).toEqual([[1], [1]]);
    imports.dropFailures(id, 1);
    imports.reopenFiles(id, [1]);
    expect(imports.get(id)).toMatchObject({ offered: 2, imported: 1, skipped: 1, failed: 0, filesLeft: 1 });
    expect(imports.earlierItems(id, 1)).toEqual([
      { position: 1, article: expect.any(Number), present: true },
    ]);
  });
});

test('a transaction that fails leaves nothing behind', () => {
  expect(() =>
    library.write('full', () => {
      add('Half', 'stored');
      throw new Error('broken off');
    }),
  ).toThrow('broken off');
  expect(library.articles.counts().articles).toBe(0);
});
