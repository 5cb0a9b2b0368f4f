-- Version 5. Tables not named here are as in versions 1 to 4.

-- ---- Commits of other devices ----

-- The device that has the repository; none: this one. Of another device's repository only the name
-- is known: its git_dir is "<device>:<number there>", its work tree is empty.
ALTER TABLE repository ADD COLUMN device TEXT;
-- The name under which this device published it; none: it did not.
ALTER TABLE repository ADD COLUMN published_name TEXT;
-- The stamp of the name of another device's.
ALTER TABLE repository ADD COLUMN named_ms INTEGER NOT NULL DEFAULT 0;
-- 1: a record of repo_ignore names it.
ALTER TABLE repository ADD COLUMN refused INTEGER NOT NULL DEFAULT 0 CHECK (refused IN (0, 1));

-- These three are not known of what version 4 recorded.
ALTER TABLE commits ADD COLUMN committed_at INTEGER;
ALTER TABLE commits ADD COLUMN recorded_at INTEGER;  -- when the device saw it first
ALTER TABLE commits ADD COLUMN rebuilt_at INTEGER;   -- when a rebuild there gave it its day; none: never

-- What another device says of a commit: it is one of table commits, in a repository of that device,
-- and its by_policy is the verdict there. `ms` is the stamp. The day that stands for the work is in
-- table commits, and the one that the device says is here.
CREATE TABLE fact (
  commit_id   INTEGER PRIMARY KEY REFERENCES commits (id),
  device      TEXT    NOT NULL,
  key         BLOB    NOT NULL CHECK (length(key) = 20),  -- store::commit_key()
  ms          INTEGER NOT NULL,
  hashed      INTEGER NOT NULL CHECK (hashed IN (0, 1)),  -- 1: its text is not known, nor its oid
  day         INTEGER NOT NULL,
  utc_offset  INTEGER NOT NULL,
  replaced_by BLOB,  -- the key of the commit that a rewrite there put in its place
  UNIQUE (device, key)
) STRICT;

-- Repositories of two devices that share a work.
CREATE TABLE related_repository (
  one   INTEGER NOT NULL REFERENCES repository (id),
  other INTEGER NOT NULL REFERENCES repository (id),
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;

-- Author times to judge again when repositories become related: two devices have works there that
-- would be versions of one then.
CREATE TABLE dependent_group (authored_at INTEGER PRIMARY KEY) STRICT;

-- ---- What this device publishes to the others ----

-- `secret`: under which the keys of commits are hashed. `ms`: the last stamp. `level`: how much was
-- published at the last sync (store::FactLevel), empty: nothing yet.
CREATE TABLE fact_state (
  id     INTEGER PRIMARY KEY CHECK (id = 1),
  secret BLOB,
  ms     INTEGER NOT NULL,
  level  TEXT    NOT NULL
) STRICT;
INSERT INTO fact_state VALUES (1, NULL, 0, '');

-- The facts of this device as it published them last.
CREATE TABLE published_fact (
  key         BLOB    PRIMARY KEY,
  authored_at INTEGER NOT NULL,
  digest      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX published_fact_group ON published_fact (authored_at);

-- Author times at which the facts of this device may differ from those published. The triggers that
-- write here are made when sync is set up (store/fact_triggers.cpp). `serial` is another at each
-- write.
CREATE TABLE unpublished_group (
  authored_at INTEGER PRIMARY KEY,
  serial      INTEGER NOT NULL
) STRICT;

ALTER TABLE sync_device ADD COLUMN name TEXT NOT NULL DEFAULT '';  -- for people

-- ---- Records ----

-- Repositories that no machine counts, by the device that has them and their name there.
CREATE TABLE repo_ignore (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid    TEXT    NOT NULL UNIQUE,
  device  TEXT    NOT NULL,
  name    TEXT    NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
