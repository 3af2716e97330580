import type { Migration } from './migration.ts';

/** Alerts say when they are told and what they ask for beside words; hits keep their mentions, and what a person said of them. */
export const alertsThatLookBack: Migration = {
  version: 9,
  sql: `
    ALTER TABLE alerts ADD COLUMN conditions TEXT NOT NULL DEFAULT '{"sources":[],"languages":[],"leastMentions":1}';
    ALTER TABLE alerts ADD COLUMN notice TEXT NOT NULL DEFAULT '{"when":"at-once","quiet":null,"coolDown":0,"mutedUntil":null}';
    -- The name of the group that it stands in; empty for none.
    ALTER TABLE alerts ADD COLUMN in_group TEXT NOT NULL DEFAULT '';
    ALTER TABLE alerts ADD COLUMN archived INTEGER NOT NULL DEFAULT 0;
    -- When a person was last notified of it.
    ALTER TABLE alerts ADD COLUMN noticed_at INTEGER;

    CREATE TABLE new_hits (
      alert_id INTEGER NOT NULL REFERENCES alerts (id) ON DELETE CASCADE,
      article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
      seen INTEGER NOT NULL,
      -- 1 while the article lies in the trash, so that counting needs no look at the articles.
      hidden INTEGER NOT NULL,
      -- A person has dealt with it.
      done INTEGER NOT NULL DEFAULT 0,
      -- A person said that it is not what the alert means: it counts nowhere, and stays so.
      dismissed INTEGER NOT NULL DEFAULT 0,
      -- 0 while a person has still to be notified of it.
      noticed INTEGER NOT NULL DEFAULT 1,
      mentions INTEGER NOT NULL DEFAULT 0,
      found_at INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (alert_id, article_id)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO new_hits (alert_id, article_id, seen, hidden, found_at)
      SELECT alert_id, article_id, seen, hidden, coalesce((SELECT imported_at FROM articles WHERE id = article_id), 0) FROM hits;
    DROP TABLE hits;
    ALTER TABLE new_hits RENAME TO hits;
    CREATE INDEX hits_by_article ON hits (article_id, alert_id, seen, hidden, dismissed);
    CREATE INDEX hits_to_notice ON hits (alert_id, article_id) WHERE noticed = 0;

    -- Where it is mentioned, apart from the hits, so that counting them stays quick: [[block, start, end], ...], block -1 is the headline.
    CREATE TABLE hit_mentions (
      alert_id INTEGER NOT NULL,
      article_id INTEGER NOT NULL,
      spans TEXT NOT NULL,
      PRIMARY KEY (alert_id, article_id),
      FOREIGN KEY (alert_id, article_id) REFERENCES hits (alert_id, article_id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    -- Why a hit was said not to be relevant.
    CREATE TABLE hit_dismissals (
      alert_id INTEGER NOT NULL,
      article_id INTEGER NOT NULL,
      reason TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (alert_id, article_id),
      FOREIGN KEY (alert_id, article_id) REFERENCES hits (alert_id, article_id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    -- Hits from before this have no mentions: they are found once more.
    UPDATE alerts SET looked_back = 0;
  `,
};
