-- Version 3. Tables not named here are as in versions 1 and 2.

-- ---- Commits ----

-- One row a commit of a repository: what core::Commit says of it, where it was seen, and what the
-- store adds. Those that agree in (authored_at, email, subject), whichever of the user's addresses
-- that is, are one work, and one of them represents it. The store keeps that, and that a repository
-- has each oid once: a first scan spends most of its time on indexes, so there are only those that
-- cannot be missed.
--
-- `state` takes the place of `confirmed` and `replaced`. What a hook of version 1 saw replaced by a
-- commit of another time is superseded (4).
CREATE TABLE commit_trailer_v2 (commit_id INTEGER PRIMARY KEY, trailers TEXT NOT NULL) STRICT;
INSERT INTO commit_trailer_v2 SELECT commit_id, trailers FROM commit_trailer;
DROP TABLE commit_trailer;
CREATE TABLE commits_v3 (
  id            INTEGER PRIMARY KEY,
  authored_at   INTEGER NOT NULL,   -- of the first version, when a rewrite set another time
  redated_at    INTEGER,            -- that time
  email         TEXT    NOT NULL,
  subject       TEXT    NOT NULL,
  work          INTEGER,            -- the id of the first commit of its work; none: it is the first
  dropped       INTEGER,            -- why its work does not count (0: it does); none: another represents it
  author_name   TEXT    NOT NULL,
  utc_offset    INTEGER NOT NULL,   -- these three are the same throughout a work
  day           INTEGER NOT NULL,
  author_offset INTEGER NOT NULL,   -- of the author's clock
  repository_id INTEGER NOT NULL REFERENCES repository (id),
  oid           BLOB    NOT NULL CHECK (length(oid) IN (20, 32)),
  own           INTEGER NOT NULL CHECK (own IN (0, 1)),  -- as that repository is configured
  by_policy     INTEGER NOT NULL,   -- why it would not count by itself
  state         INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 4),  -- core::CommitState
  gone_at       INTEGER CHECK ((gone_at IS NOT NULL) = (state >= 2)),
  merge         INTEGER NOT NULL DEFAULT 0 CHECK (merge IN (0, 1)),
  empty         INTEGER NOT NULL DEFAULT 0 CHECK (empty IN (0, 1)),
  stage         INTEGER NOT NULL DEFAULT 0 CHECK (stage BETWEEN 0 AND 3)  -- store::Stage
) STRICT;
INSERT INTO commits_v3
SELECT id, authored_at, redated_at, email, subject, work, dropped, author_name, utc_offset, day,
       author_offset, repository_id, oid, mine, by_policy,
       CASE WHEN gone_at IS NULL THEN iif(confirmed, 0, 1)
            WHEN replaced THEN 4 ELSE iif(confirmed, 3, 2) END,
       gone_at, merge, empty, stage
FROM commits;
DROP TABLE commits;
ALTER TABLE commits_v3 RENAME TO commits;
CREATE INDEX commits_authored_at ON commits (authored_at);
CREATE INDEX commits_redated ON commits (redated_at) WHERE redated_at IS NOT NULL;
CREATE INDEX commits_work ON commits (work) WHERE work IS NOT NULL;
CREATE INDEX commits_unknown ON commits (email) WHERE dropped = 4;
CREATE INDEX commits_unconfirmed ON commits (repository_id) WHERE state IN (1, 2);
CREATE INDEX commits_due ON commits (repository_id) WHERE stage = 1;

-- What the messages of commits say of study, as "Study: …" and "Paper: …", one a line.
CREATE TABLE commit_trailer (
  commit_id INTEGER PRIMARY KEY REFERENCES commits (id),
  trailers  TEXT    NOT NULL
) STRICT;
INSERT INTO commit_trailer SELECT commit_id, trailers FROM commit_trailer_v2;
DROP TABLE commit_trailer_v2;

-- ---- Object ids ----

-- Object ids: 20 bytes (SHA-1) or 32 (SHA-256 repositories). SQLite changes no check: each table is
-- made again, and takes the old one's name.
CREATE TABLE commit_size_of_any (
  oid     BLOB    PRIMARY KEY CHECK (length(oid) IN (20, 32)),
  files   INTEGER NOT NULL,
  added   INTEGER NOT NULL,
  removed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO commit_size_of_any SELECT oid, files, added, removed FROM commit_size;
CREATE TABLE file_change_of_any (
  oid       BLOB    NOT NULL REFERENCES commit_size_of_any (oid),
  path      TEXT    NOT NULL,
  added     INTEGER NOT NULL,
  removed   INTEGER NOT NULL,
  binary    INTEGER NOT NULL CHECK (binary IN (0, 1)),
  generated INTEGER CHECK (generated IN (0, 1)),  -- as .gitattributes says, if it does
  PRIMARY KEY (oid, path)
) STRICT, WITHOUT ROWID;
INSERT INTO file_change_of_any
SELECT oid, path, added, removed, binary, generated FROM file_change;
DROP TABLE file_change;
DROP TABLE commit_size;
ALTER TABLE commit_size_of_any RENAME TO commit_size;
ALTER TABLE file_change_of_any RENAME TO file_change;

CREATE TABLE rewrite_of_any (
  id            INTEGER PRIMARY KEY,  -- in the order in which they happened
  repository_id INTEGER NOT NULL REFERENCES repository (id),
  old           BLOB    NOT NULL CHECK (length(old) IN (20, 32)),
  new           BLOB    NOT NULL CHECK (length(new) IN (20, 32)),
  seen_at       INTEGER NOT NULL,
  state         INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 2),  -- RewriteState of rewrites.cpp
  UNIQUE (new, old)
) STRICT;
INSERT INTO rewrite_of_any SELECT id, repository_id, old, new, seen_at, state FROM rewrite;
DROP TABLE rewrite;
ALTER TABLE rewrite_of_any RENAME TO rewrite;

-- ---- Changes ------------------------------------------------------------------------------------
-- What the user recorded changes only within a change. The tables of records, their field groups,
-- <table>_before and the triggers on them are made by change_tables.cpp.

-- This installation, in the stamps of its changes.
CREATE TABLE own_device (
  id     INTEGER PRIMARY KEY CHECK (id = 1),
  device TEXT    NOT NULL CHECK (length(device) = 8)
) STRICT;
INSERT INTO own_device VALUES (1, lower(hex(randomblob(4))));

-- Rows stay, so a number is never used again. `step`: undo can take the change back.
CREATE TABLE change (
  id      INTEGER PRIMARY KEY,
  origin  TEXT    NOT NULL
          CHECK (origin IN ('command', 'import', 'trailer', 'rebuild', 'merge', 'undo')),
  command TEXT    NOT NULL,
  made_at INTEGER NOT NULL,
  step    INTEGER NOT NULL CHECK (step IN (0, 1))
) STRICT;
CREATE INDEX change_step ON change (step) WHERE step = 1;

-- The change that is being written, within its transaction only. `clock` is in milliseconds; 0 for
-- origins whose stamps never beat those of a person.
CREATE TABLE open_change (
  change_id INTEGER PRIMARY KEY REFERENCES change (id),
  origin    TEXT    NOT NULL,
  clock     INTEGER NOT NULL,
  device    TEXT    NOT NULL
) STRICT;

-- The stamp of each field group and the change that gave it its value. The row with the empty name
-- is that of the creation: it holds for each group without a row. Change 0 is not known any more.
CREATE TABLE field_group (
  tbl       TEXT    NOT NULL,
  record    INTEGER NOT NULL,
  name      TEXT    NOT NULL,
  ms        INTEGER NOT NULL,
  device    TEXT    NOT NULL,
  change_id INTEGER NOT NULL,
  PRIMARY KEY (tbl, record, name)
) STRICT, WITHOUT ROWID;

-- The field groups that a change set, and the change that stood there before; none: it created the
-- record. The values before are in <table>_before.
CREATE TABLE change_part (
  change_id INTEGER NOT NULL REFERENCES change (id),
  tbl       TEXT    NOT NULL,
  record    INTEGER NOT NULL,
  name      TEXT    NOT NULL,
  former    INTEGER,
  PRIMARY KEY (change_id, tbl, record, name)
) STRICT, WITHOUT ROWID;

-- Triggers of the tables of records insert here. A person's creation has the time in its UUIDv7 as
-- its stamp, and no device.
CREATE VIEW record_made AS SELECT '' AS tbl, 0 AS record, '' AS uuid;
CREATE TRIGGER record_made_noted INSTEAD OF INSERT ON record_made BEGIN
  SELECT RAISE(ABORT, 'records change only within a change')
  WHERE NOT EXISTS (SELECT 1 FROM open_change);
  INSERT INTO change_part
  SELECT change_id, new.tbl, new.record, '', NULL FROM open_change;
  INSERT INTO field_group
  SELECT new.tbl, new.record, '', max(clock, 1),
         iif(clock > 0 AND substr(new.uuid, 15, 1) = '7', '', device), change_id
  FROM open_change;
END;

-- A group that is set within the change that created its record is part of the creation. Rebuilds
-- give no values of their own, and undo gives back the former change: the change stays.
CREATE VIEW group_set AS SELECT '' AS tbl, 0 AS record, '' AS name;
CREATE TRIGGER group_set_noted INSTEAD OF INSERT ON group_set BEGIN
  SELECT RAISE(ABORT, 'records change only within a change')
  WHERE NOT EXISTS (SELECT 1 FROM open_change);
  INSERT INTO change_part
  SELECT o.change_id, new.tbl, new.record, new.name, f.change_id
  FROM open_change o, field_group f
  WHERE f.tbl = new.tbl AND f.record = new.record AND f.name IN ('', new.name)
    AND (f.name <> '' OR f.change_id <> o.change_id)
  ORDER BY f.name DESC LIMIT 1
  ON CONFLICT DO NOTHING;
  INSERT INTO field_group
  SELECT new.tbl, new.record, new.name, max(o.clock, f.ms + 1), o.device,
         iif(o.origin IN ('rebuild', 'undo'), f.change_id, o.change_id)
  FROM open_change o, field_group f
  WHERE f.tbl = new.tbl AND f.record = new.record AND f.name IN ('', new.name)
    AND (f.name <> '' OR f.change_id <> o.change_id)
  ORDER BY f.name DESC LIMIT 1
  ON CONFLICT DO UPDATE SET ms = excluded.ms, device = excluded.device,
                            change_id = excluded.change_id;
END;

DROP TRIGGER IF EXISTS entry_inserted;
DROP TRIGGER IF EXISTS entry_updated;
DROP TRIGGER IF EXISTS entry_erased;
DROP TRIGGER IF EXISTS goal_inserted;
DROP TRIGGER IF EXISTS goal_updated;
DROP TRIGGER IF EXISTS goal_erased;
DROP TRIGGER IF EXISTS rest_inserted;
DROP TRIGGER IF EXISTS rest_updated;
DROP TRIGGER IF EXISTS rest_erased;
DROP TRIGGER IF EXISTS freezes_inserted;
DROP TRIGGER IF EXISTS freezes_updated;
DROP TRIGGER IF EXISTS freezes_erased;
DROP TRIGGER IF EXISTS syllabus_inserted;
DROP TRIGGER IF EXISTS syllabus_updated;
DROP TRIGGER IF EXISTS syllabus_erased;
DROP TRIGGER IF EXISTS later_inserted;
DROP TRIGGER IF EXISTS later_updated;
DROP TRIGGER IF EXISTS later_erased;
DROP TRIGGER IF EXISTS timer_inserted;
DROP TRIGGER IF EXISTS timer_updated;
DROP TRIGGER IF EXISTS timer_erased;
DROP TRIGGER IF EXISTS paper_inserted;
DROP TRIGGER IF EXISTS paper_updated;
DROP TRIGGER IF EXISTS paper_erased;
DROP TRIGGER IF EXISTS paper_link_inserted;
DROP TRIGGER IF EXISTS paper_link_updated;
DROP TRIGGER IF EXISTS paper_link_erased;
DROP TRIGGER IF EXISTS tracking_start_inserted;
DROP TRIGGER IF EXISTS tracking_start_updated;
DROP TRIGGER IF EXISTS tracking_start_erased;

-- The uuid of a paper that is the same as this one; empty: none. Entries and links keep theirs.
ALTER TABLE paper ADD COLUMN merged_into TEXT NOT NULL DEFAULT '';

-- The id that the user chose is the name now; it stays the same on every machine.
ALTER TABLE syllabus RENAME TO syllabus_v2;
CREATE TABLE syllabus (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid       TEXT    NOT NULL UNIQUE,
  name       TEXT    NOT NULL UNIQUE,
  outline    TEXT    NOT NULL,
  revised_at INTEGER NOT NULL DEFAULT 0,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
INSERT INTO syllabus (uuid, name, outline, revised_at, deleted)
SELECT id, id, outline, revised_at, deleted FROM syllabus_v2 ORDER BY id;
DROP TABLE syllabus_v2;
CREATE TRIGGER syllabus_added AFTER INSERT ON syllabus BEGIN
  UPDATE unsettled_work SET tried = 0;
END;
CREATE TRIGGER syllabus_changed AFTER UPDATE ON syllabus BEGIN
  UPDATE unsettled_work SET tried = 0;
END;

ALTER TABLE week_start RENAME TO week_start_v2;
CREATE TABLE week_start (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid       TEXT    NOT NULL UNIQUE,
  from_day   INTEGER NOT NULL UNIQUE,
  weekday    INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),  -- C weekday
  revised_at INTEGER NOT NULL DEFAULT 0,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
INSERT INTO week_start (uuid, from_day, weekday)
SELECT from_day, from_day, weekday FROM week_start_v2 ORDER BY from_day;
DROP TABLE week_start_v2;
