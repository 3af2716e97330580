import type { ArticleId } from '../domain/article.ts';
import type { ArticleGroup, GroupRole } from '../domain/duplicates/article-group.ts';
import type { AlikePair, GroupCandidate, PairDecision } from '../domain/duplicates/form-groups.ts';
import type { Database } from './database.ts';

/** An article as grouping sees it. */
export interface GroupArticle extends GroupCandidate {
  readonly source: string;
  readonly trashed: boolean;
}

export interface GroupMember {
  readonly article: ArticleId;
  readonly main: ArticleId;
  readonly role: GroupRole;
  /** Jaccard index with the main copy. */
  readonly jaccard: number;
}

/** Something that a person did to groups, to be taken back by its number. */
export type GroupStep = number;

export interface NewDecision {
  readonly a: ArticleId;
  /** The same as `a` for `main`. */
  readonly b: ArticleId;
  /** `out`: `a` was taken out of the group of `b`. */
  readonly decision: 'together' | 'out' | 'main';
}

export interface GroupStore {
  /** The next articles that have no sketch yet, in order. */
  unsketched(limit: number): ArticleId[];
  /** With the words of its text. */
  addSketch(article: ArticleId, words: number, sketch: Uint32Array): void;
  sketches(after: ArticleId, limit: number): { readonly article: ArticleId; readonly sketch: Uint32Array }[];
  addPair(pair: AlikePair): void;
  /** Forgets what the article is alike to, and returns these. */
  removePairs(article: ArticleId): ArticleId[];
  pairsOf(article: ArticleId): AlikePair[];
  /** What counts of what a person said of it and others. */
  decisionsOf(article: ArticleId): PairDecision[];
  /** When it was last made a main copy; 0 where it never was. */
  chosenMainAt(article: ArticleId): GroupStep;
  decide(decisions: readonly NewDecision[]): GroupStep;
  /** Takes a step back and returns the articles that it was about. */
  undo(step: GroupStep): ArticleId[];
  article(id: ArticleId): GroupArticle | null;
  member(article: ArticleId): GroupMember | null;
  /** The main copy first, then in order of publication. */
  members(main: ArticleId): GroupMember[];
  setMember(member: GroupMember): void;
  removeMember(article: ArticleId): void;
  groupOf(article: ArticleId): ArticleGroup | null;
}

export function createGroupStore(database: Database): GroupStore {
  return {
    unsketched(limit) {
      const sql = `SELECT id FROM articles WHERE id > coalesce((SELECT max(article_id) FROM sketches), 0)
        ORDER BY id LIMIT ?`;
      return database.rows<{ id: number }>(sql, limit).map(({ id }) => id);
    },

    addSketch(article, words, sketch) {
      database.run('INSERT INTO sketches VALUES (?, ?, ?)', article, words, toBytes(sketch));
    },

    sketches(after, limit) {
      const sql = 'SELECT article_id, hashes FROM sketches WHERE article_id > ? ORDER BY article_id LIMIT ?';
      return database
        .rows<{ article_id: number; hashes: Uint8Array }>(sql, after, limit)
        .map(({ article_id, hashes }) => ({ article: article_id, sketch: fromBytes(hashes) }));
    },

    addPair({ a, b, jaccard, containment }) {
      const sql = 'INSERT OR REPLACE INTO alike_pairs VALUES (?, ?, ?, ?)';
      database.run(sql, a, b, jaccard, containment);
      database.run(sql, b, a, jaccard, containment);
    },

    removePairs(article) {
      const others = database
        .rows<{ id: number }>('SELECT other_id AS id FROM alike_pairs WHERE article_id = ?', article)
        .map(({ id }) => id);
      for (const other of others) {
        database.run('DELETE FROM alike_pairs WHERE article_id = ? AND other_id = ?', other, article);
      }
      database.run('DELETE FROM alike_pairs WHERE article_id = ?', article);
      return others;
    },

    pairsOf(article) {
      const sql = `SELECT article_id AS a, other_id AS b, jaccard, containment FROM alike_pairs
        WHERE article_id = ? ORDER BY other_id`;
      return database.rows<AlikePair>(sql, article);
    },

    decisionsOf(article) {
      const sql = `SELECT other_id AS other, decision FROM group_decisions
        WHERE article_id = ? AND other_id <> article_id ORDER BY step`;
      const latest = new Map<ArticleId, PairDecision>();
      for (const { other, decision } of database.rows<{ other: number; decision: string }>(sql, article)) {
        latest.set(other, {
          a: article,
          b: other,
          together: decision === 'together',
          out: decision === 'out',
        });
      }
      return [...latest.values()];
    },

    chosenMainAt(article) {
      const sql = `SELECT max(step) AS step FROM group_decisions
        WHERE article_id = ? AND other_id = article_id AND decision = 'main'`;
      return database.row<{ step: number | null }>(sql, article)?.step ?? 0;
    },

    decide(decisions) {
      const last = database.row<{ step: number | null }>('SELECT max(step) AS step FROM group_decisions');
      const step = (last?.step ?? 0) + 1;
      const sql = 'INSERT INTO group_decisions VALUES (?, ?, ?, ?)';
      for (const { a, b, decision } of decisions) {
        database.run(sql, a, b, step, decision);
        if (a !== b) database.run(sql, b, a, step, decision === 'out' ? 'left' : decision);
      }
      return step;
    },

    undo(step) {
      const sql = 'SELECT DISTINCT article_id AS id FROM group_decisions WHERE step = ?';
      const articles = database.rows<{ id: number }>(sql, step).map(({ id }) => id);
      database.run('DELETE FROM group_decisions WHERE step = ?', step);
      return articles;
    },

    article(id) {
      const row = database.row<{ words: number; moment: number; source: string; trashed: number }>(
        `SELECT coalesce(s.words, a.words) AS words, a.sort_at AS moment, a.source, a.trashed_at IS NOT NULL AS trashed
          FROM articles a LEFT JOIN sketches s ON s.article_id = a.id WHERE a.id = ?`,
        id,
      );
      return row ? { id, ...row, trashed: row.trashed === 1 } : null;
    },

    member(article) {
      const sql = 'SELECT article_id AS article, main_id AS main, role, jaccard FROM group_members';
      return database.row<GroupMember>(`${sql} WHERE article_id = ?`, article) ?? null;
    },

    members(main) {
      return database.rows<GroupMember>(
        `SELECT m.article_id AS article, m.main_id AS main, m.role, m.jaccard FROM group_members m
          JOIN articles a ON a.id = m.article_id WHERE m.main_id = ?
          ORDER BY m.role <> 'main', a.sort_at, a.id`,
        main,
      );
    },

    setMember({ article, main, role, jaccard }) {
      database.run('INSERT OR REPLACE INTO group_members VALUES (?, ?, ?, ?)', article, main, role, jaccard);
    },

    removeMember(article) {
      database.run('DELETE FROM group_members WHERE article_id = ?', article);
    },

    groupOf(article) {
      const member = database.row<{ main: number; role: GroupRole }>(
        'SELECT main_id AS main, role FROM group_members WHERE article_id = ?',
        article,
      );
      if (!member) return null;
      const counts = database.row<{ size: number; copies: number; versions: number }>(
        `SELECT count(*) AS size, total(role = 'copy') AS copies, total(role = 'version') AS versions
          FROM group_members WHERE main_id = ?`,
        member.main,
      );
      return { size: 0, copies: 0, versions: 0, ...counts, ...member };
    },
  };
}

function toBytes(sketch: Uint32Array): Uint8Array {
  const bytes = Buffer.alloc(sketch.length * 4);
  sketch.forEach((hash, index) => {
    bytes.writeUInt32LE(hash, index * 4);
  });
  return bytes;
}

function fromBytes(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.byteLength / 4 }, (_, index) => view.getUint32(index * 4, true));
}
