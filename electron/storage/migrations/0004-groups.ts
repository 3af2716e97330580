import type { Migration } from './migration.ts';

/** Copies and versions of one article as groups. Pairs and decisions stand both ways, so that each article has its own at hand. */
export const groups: Migration = {
  version: 4,
  sql: `
    -- One for each article that grouping has looked at, also in the trash: the ids beyond the last have still to be.
    CREATE TABLE sketches (
      article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
      -- Of the text without its headline.
      words INTEGER NOT NULL,
      -- 32-bit numbers, the lowest byte first.
      hashes BLOB NOT NULL
    ) STRICT;

    CREATE TABLE alike_pairs (
      article_id INTEGER NOT NULL,
      other_id INTEGER NOT NULL,
      jaccard REAL NOT NULL,
      containment REAL NOT NULL,
      PRIMARY KEY (article_id, other_id)
    ) STRICT, WITHOUT ROWID;

    -- What a person said of two articles (together; or one was taken 'out' of the group of the other) or of one alone ('main'). The latest step counts, and is taken back by deleting it.
    CREATE TABLE group_decisions (
      article_id INTEGER NOT NULL,
      other_id INTEGER NOT NULL,
      step INTEGER NOT NULL,
      decision TEXT NOT NULL CHECK (decision IN ('together', 'out', 'left', 'main')),
      PRIMARY KEY (article_id, other_id, step)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX group_decisions_by_step ON group_decisions (step);

    -- What follows from the pairs and decisions of the articles that are not in the trash. A group is named by its main copy.
    CREATE TABLE group_members (
      article_id INTEGER PRIMARY KEY,
      main_id INTEGER NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('main', 'copy', 'version')),
      -- With the main copy.
      jaccard REAL NOT NULL
    ) STRICT;
    CREATE INDEX group_members_by_main ON group_members (main_id);

    CREATE TRIGGER articles_leave_groups AFTER DELETE ON articles BEGIN
      DELETE FROM alike_pairs WHERE other_id = old.id
        AND article_id IN (SELECT other_id FROM alike_pairs WHERE article_id = old.id);
      DELETE FROM alike_pairs WHERE article_id = old.id;
      DELETE FROM group_decisions WHERE other_id = old.id
        AND article_id IN (SELECT other_id FROM group_decisions WHERE article_id = old.id);
      DELETE FROM group_decisions WHERE article_id = old.id;
      DELETE FROM group_members WHERE article_id = old.id;
    END;
  `,
};
