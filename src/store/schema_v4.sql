-- Version 4. Tables not named here are as in versions 1 to 3.

-- ---- Imports ----

-- One row a file that an import wrote something of. `digest` is its SHA-256, in hexadecimal digits; empty
-- for a directory.
CREATE TABLE import_batch (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  format    TEXT    NOT NULL,
  file      TEXT    NOT NULL,
  digest    TEXT    NOT NULL,
  change_id INTEGER NOT NULL REFERENCES change (id),
  added     INTEGER NOT NULL,
  changed   INTEGER NOT NULL,
  left_out  INTEGER NOT NULL
) STRICT;

-- The batch that made an entry, or brought it back after it was taken out.
CREATE TABLE import_entry (
  entry_id INTEGER PRIMARY KEY REFERENCES entry (id),
  batch_id INTEGER NOT NULL REFERENCES import_batch (id)
) STRICT;
CREATE INDEX import_entry_batch ON import_entry (batch_id);

-- ---- Kinds of commits ----

-- `upload`: the commit stands in a bulk upload for itself and others, or that one stands for it.
ALTER TABLE commits ADD COLUMN kind TEXT;       -- of study; none: a commit only
ALTER TABLE commits ADD COLUMN kind_rule TEXT;  -- what gave it that kind
ALTER TABLE commits ADD COLUMN minutes INTEGER CHECK (minutes BETWEEN 1 AND 1440);  -- as it says
ALTER TABLE commits ADD COLUMN in_trailer INTEGER NOT NULL DEFAULT 0
  CHECK (in_trailer IN (0, 1));  -- a trailer of it names study of that kind, and stands for it
ALTER TABLE commits ADD COLUMN upload INTEGER;  -- the id of the commit that does
CREATE INDEX commits_upload ON commits (upload) WHERE upload IS NOT NULL;

-- Totals by day, kind and source. Commits that are study of a kind are counted under it, and only
-- there; the others under the kind "commit".
DROP TRIGGER IF EXISTS entry_counted;
DROP TRIGGER IF EXISTS entry_recounted;
ALTER TABLE day_total RENAME TO day_total_v3;
CREATE TABLE day_total (
  day     INTEGER NOT NULL,
  kind    TEXT    NOT NULL,
  commits INTEGER NOT NULL CHECK (commits IN (0, 1)),  -- of commits; 0: of entries
  count   INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  PRIMARY KEY (day, kind, commits)
) STRICT, WITHOUT ROWID;
INSERT INTO day_total SELECT day, kind, kind = 'commit', count, minutes FROM day_total_v3;
DROP TABLE day_total_v3;
CREATE TRIGGER entry_counted AFTER INSERT ON entry WHEN new.deleted = 0 BEGIN
  INSERT INTO day_total VALUES (new.day, new.kind, 0, 1, coalesce(new.minutes, 0))
  ON CONFLICT DO UPDATE SET count = count + 1, minutes = minutes + excluded.minutes;
END;
CREATE TRIGGER entry_recounted AFTER UPDATE ON entry BEGIN
  UPDATE day_total SET count = count - 1, minutes = minutes - coalesce(old.minutes, 0)
  WHERE day = old.day AND kind = old.kind AND commits = 0 AND old.deleted = 0;
  INSERT INTO day_total
  SELECT new.day, new.kind, 0, 1, coalesce(new.minutes, 0) WHERE new.deleted = 0
  ON CONFLICT DO UPDATE SET count = count + 1, minutes = minutes + excluded.minutes;
  DELETE FROM day_total WHERE day = old.day AND kind = old.kind AND commits = 0 AND count = 0;
END;

-- ---- Sync ----

-- The remote where the devices meet; no row: sync is not set up.
CREATE TABLE sync_remote (
  id           INTEGER PRIMARY KEY CHECK (id = 1),
  address      TEXT    NOT NULL,
  sealed       INTEGER NOT NULL CHECK (sealed IN (0, 1)),
  name         TEXT    NOT NULL,  -- of this device
  begun_at     INTEGER NOT NULL,
  succeeded_at INTEGER            -- the last time all was exchanged
) STRICT;

-- Own segments in the remote, and the last change that each holds.
CREATE TABLE sync_segment (
  path      TEXT    PRIMARY KEY,
  change_id INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The other devices, as last read.
CREATE TABLE sync_device (
  device   TEXT    PRIMARY KEY,
  about    TEXT    NOT NULL,  -- its file "device"
  tip      TEXT    NOT NULL,  -- the commit of its branch that was read; empty: none
  segment  TEXT    NOT NULL,  -- the last one of those
  heard_at INTEGER,           -- when it wrote that
  retired  INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Segments that could not be read: they are tried again.
CREATE TABLE sync_unread (
  device TEXT NOT NULL,
  path   TEXT NOT NULL,
  PRIMARY KEY (device, path)
) STRICT, WITHOUT ROWID;

-- Lines of segments that do not fit the tables: of a newer gongbu, or of a record whose beginning is
-- not known yet. They are tried again.
CREATE TABLE sync_kept (
  line   TEXT PRIMARY KEY,
  device TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Values that another device replaced without having seen them.
CREATE TABLE sync_loser (
  id       INTEGER PRIMARY KEY,
  line     TEXT    NOT NULL,  -- as in a segment
  about    TEXT    NOT NULL,  -- what the record is, for people
  device   TEXT    NOT NULL,  -- whose value stands now
  merged_at INTEGER NOT NULL,
  restored INTEGER NOT NULL DEFAULT 0 CHECK (restored IN (0, 1))
) STRICT;
