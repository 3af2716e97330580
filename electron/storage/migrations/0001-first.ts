import type { Migration } from './migration.ts';

/** The first library. Times are milliseconds since 1970; JSON is text; 0 and 1 stand for false and true. */
export const first: Migration = {
  version: 1,
  sql: `
    CREATE TABLE imports (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      label TEXT NOT NULL,
      state TEXT NOT NULL,
      started_at INTEGER NOT NULL,
      finished_at INTEGER,
      files_total INTEGER NOT NULL,
      files_left INTEGER NOT NULL,
      offered INTEGER NOT NULL DEFAULT 0,
      imported INTEGER NOT NULL DEFAULT 0,
      skipped INTEGER NOT NULL DEFAULT 0,
      failed INTEGER NOT NULL DEFAULT 0,
      CHECK (imported + skipped + failed = offered)
    ) STRICT;

    -- What is still to be read of a running import, so that after a kill nothing of it is unaccounted for.
    CREATE TABLE import_files (
      import_id INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
      file INTEGER NOT NULL,
      name TEXT NOT NULL,
      done INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (import_id, file)
    ) STRICT, WITHOUT ROWID;

    -- One line of the report each. The key keeps a file's results together and in its order.
    CREATE TABLE import_items (
      import_id INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
      file INTEGER NOT NULL,
      position INTEGER NOT NULL,
      part TEXT NOT NULL,
      outcome TEXT NOT NULL,
      reason TEXT,
      article_id INTEGER,
      PRIMARY KEY (import_id, file, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE articles (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      import_id INTEGER NOT NULL REFERENCES imports (id),
      headline TEXT NOT NULL,
      byline TEXT NOT NULL,
      source TEXT NOT NULL,
      place TEXT NOT NULL,
      published TEXT NOT NULL,
      language TEXT NOT NULL,
      number TEXT NOT NULL,
      url TEXT NOT NULL,
      words INTEGER NOT NULL,
      -- Published, where that is known; else imported.
      sort_at INTEGER NOT NULL,
      imported_at INTEGER NOT NULL,
      edited_at INTEGER,
      -- When a person last edited, tagged or starred it: undoing an import leaves such an article.
      touched_at INTEGER,
      read INTEGER NOT NULL DEFAULT 0,
      starred INTEGER NOT NULL DEFAULT 0,
      trashed_at INTEGER,
      content_hash BLOB NOT NULL,
      -- The same of the article as a person has edited it, where that is another: its export comes back as this one.
      edited_hash BLOB
    ) STRICT;
    -- The beginning of the hash finds a twin as surely, and keeps small the one index that each import writes all over.
    CREATE INDEX articles_by_content ON articles (substr(content_hash, 1, 6));
    CREATE INDEX articles_by_edit ON articles (edited_hash) WHERE edited_hash IS NOT NULL;
    -- Holds all that lists and counts ask for, so that one index serves them and an import keeps up only one.
    CREATE INDEX articles_by_date ON articles (sort_at, id, read, starred) WHERE trashed_at IS NULL;
    CREATE INDEX articles_trashed ON articles (trashed_at, id) WHERE trashed_at IS NOT NULL;

    -- Apart from the metadata, so that lists and counts do not read the texts.
    CREATE TABLE texts (
      article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
      blocks TEXT NOT NULL,
      original_format TEXT NOT NULL,
      original_id INTEGER NOT NULL REFERENCES originals (id),
      -- In bytes of the inflated original; a length of -1 stands for all of it.
      original_start INTEGER NOT NULL,
      original_length INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX texts_by_original ON texts (original_id);

    -- The bytes that articles were read from, deflated (raw). Lines of one file share one, which halves time and room.
    CREATE TABLE originals (id INTEGER PRIMARY KEY AUTOINCREMENT, deflated BLOB NOT NULL) STRICT;

    CREATE TABLE tags (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE article_tags (
      tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
      article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
      PRIMARY KEY (tag_id, article_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX tags_by_article ON article_tags (article_id);

    CREATE TABLE alerts (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL,
      color TEXT NOT NULL,
      aliases TEXT NOT NULL,
      scope TEXT NOT NULL,
      paused INTEGER NOT NULL,
      created_at INTEGER NOT NULL,
      -- 0 while it has still to be applied to all that is there: taken up again after a kill.
      looked_back INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE hits (
      alert_id INTEGER NOT NULL REFERENCES alerts (id) ON DELETE CASCADE,
      article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
      seen INTEGER NOT NULL,
      -- 1 while the article lies in the trash, so that counting needs no look at the articles.
      hidden INTEGER NOT NULL,
      PRIMARY KEY (alert_id, article_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX hits_by_article ON hits (article_id, alert_id, seen, hidden);

    -- Only words go in, folded and parted by the domain; articles in the trash are not in it.
    CREATE VIRTUAL TABLE search_index USING fts5 (
      headline, lead, body, source,
      content = '', contentless_delete = 1,
      tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'"
    );
    -- Merging its parts is put off until nobody waits: an import has to write, not to tidy.
    INSERT INTO search_index (search_index, rank) VALUES ('automerge', 0);
    CREATE VIRTUAL TABLE vocabulary USING fts5vocab (search_index, 'row');
  `,
};
