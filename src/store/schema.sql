-- Written by a test (GONGBU_SCHEMA_UPDATE=1 unit_tests -tc='store: the schema of a *').
CREATE TABLE repository (
  id            INTEGER PRIMARY KEY,
  git_dir       TEXT    NOT NULL UNIQUE,
  work_tree     TEXT    NOT NULL,
  name          TEXT    NOT NULL,
  ignored       INTEGER NOT NULL DEFAULT 0 CHECK (ignored IN (0, 1)),
  missing_since INTEGER,
  generation    INTEGER NOT NULL DEFAULT 0,
  sized         INTEGER             -- the generation in which no commit waited to be measured
, device TEXT, published_name TEXT, named_ms INTEGER NOT NULL DEFAULT 0, refused INTEGER NOT NULL DEFAULT 0 CHECK (refused IN (0, 1))) STRICT;
CREATE TABLE unsettled_work (
  work  INTEGER PRIMARY KEY,  -- perhaps one that is not known any more
  tried INTEGER NOT NULL DEFAULT 0 CHECK (tried IN (0, 1))
) STRICT;
CREATE INDEX unsettled_work_untried ON unsettled_work (work) WHERE tried = 0;
CREATE TABLE policy (
  from_day INTEGER PRIMARY KEY,
  rules    TEXT    NOT NULL
) STRICT;
CREATE TABLE entry (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid       TEXT    NOT NULL UNIQUE,
  kind       TEXT    NOT NULL,
  subject    TEXT    NOT NULL,
  minutes    INTEGER CHECK (minutes BETWEEN 1 AND 1440),
  note       TEXT    NOT NULL DEFAULT '',
  at         INTEGER NOT NULL,
  timed      INTEGER NOT NULL DEFAULT 1 CHECK (timed IN (0, 1)),  -- 0: put on a day, not at a time
  utc_offset INTEGER NOT NULL,
  day        INTEGER NOT NULL,
  source     TEXT    NOT NULL,
  topics     TEXT    NOT NULL DEFAULT '',  -- "prml:3.1.2 prml:3.1.3"
  part       INTEGER NOT NULL DEFAULT 0 CHECK (part IN (0, 1)),  -- the topics are not finished
  work       INTEGER,                      -- the one on this machine that it came from, if any
  trailer    TEXT    NOT NULL DEFAULT '',  -- and the trailer of that
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX entry_work ON entry (work) WHERE work IS NOT NULL;
CREATE INDEX entry_day ON entry (day);
CREATE INDEX entry_topics ON entry (day) WHERE topics <> '';
CREATE TABLE goal (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid       TEXT    NOT NULL UNIQUE,
  kinds      TEXT    NOT NULL,          -- "math,paper"; empty: any
  amount     INTEGER NOT NULL CHECK (amount >= 1),
  unit       TEXT    NOT NULL CHECK (unit IN ('count', 'spent')),
  period     TEXT    NOT NULL CHECK (period IN ('day', 'week')),
  from_day   INTEGER,
  until_day  INTEGER,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE TABLE rest (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid       TEXT    NOT NULL UNIQUE,
  from_day   INTEGER,
  until_day  INTEGER,
  weekdays   INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127),  -- bit n: C weekday n
  why        TEXT    NOT NULL DEFAULT '',
  holiday    INTEGER NOT NULL DEFAULT 0 CHECK (holiday IN (0, 1)),  -- public, not the user's own
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
, standing INTEGER NOT NULL DEFAULT 0 CHECK (standing IN (0, 1))) STRICT;
CREATE TABLE freezes (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid       TEXT    NOT NULL UNIQUE,
  per_month  INTEGER NOT NULL CHECK (per_month >= 1),
  from_day   INTEGER,
  until_day  INTEGER,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE TABLE later (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid       TEXT    NOT NULL UNIQUE,
  subject    TEXT    NOT NULL,
  origin     TEXT    NOT NULL DEFAULT '',  -- where it came up
  added_on   INTEGER NOT NULL,
  entry_uuid TEXT    NOT NULL DEFAULT '',  -- empty: still open
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE TABLE timer (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid       TEXT    NOT NULL UNIQUE,
  kind       TEXT    NOT NULL,
  subject    TEXT    NOT NULL,
  note       TEXT    NOT NULL DEFAULT '',
  at         INTEGER NOT NULL,          -- when it was started; so are the next two
  utc_offset INTEGER NOT NULL,
  day        INTEGER NOT NULL,
  topics     TEXT    NOT NULL DEFAULT '',
  part       INTEGER NOT NULL DEFAULT 0 CHECK (part IN (0, 1)),
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX timer_running ON timer (deleted) WHERE deleted = 0;
CREATE TABLE paper (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid       TEXT    NOT NULL UNIQUE,
  title      TEXT    NOT NULL DEFAULT '',
  arxiv      TEXT    NOT NULL DEFAULT '',  -- "1706.03762", "hep-th/9901001"
  doi        TEXT    NOT NULL DEFAULT '',  -- "10.1145/3065386"
  url        TEXT    NOT NULL DEFAULT '',
  authors    TEXT    NOT NULL DEFAULT '',  -- one a line
  year       INTEGER,
  cite_key   TEXT    NOT NULL DEFAULT '',
  bibtex     TEXT    NOT NULL DEFAULT '',  -- the entry it was imported from, if any
  pass       INTEGER NOT NULL DEFAULT 0 CHECK (pass BETWEEN 0 AND 3),
  read       INTEGER NOT NULL DEFAULT 0 CHECK (read IN (0, 1)),
  added_on   INTEGER NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
, merged_into TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE paper_link (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid       TEXT    NOT NULL UNIQUE,
  paper_uuid TEXT    NOT NULL,
  target     TEXT    NOT NULL,          -- git directory of a repository, or object id of a commit
  label      TEXT    NOT NULL,          -- what people know it by
  added_on   INTEGER NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE TABLE tracking_start (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  uuid       TEXT    NOT NULL UNIQUE,
  day        INTEGER NOT NULL,
  chosen     INTEGER NOT NULL CHECK (chosen IN (0, 1)),  -- by the user; 0: proposed
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE TABLE "commits" (
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
, kind TEXT, kind_rule TEXT, minutes INTEGER CHECK (minutes BETWEEN 1 AND 1440), in_trailer INTEGER NOT NULL DEFAULT 0
  CHECK (in_trailer IN (0, 1)), upload INTEGER, committed_at INTEGER, recorded_at INTEGER, rebuilt_at INTEGER) STRICT;
CREATE INDEX commits_authored_at ON commits (authored_at);
CREATE INDEX commits_redated ON commits (redated_at) WHERE redated_at IS NOT NULL;
CREATE INDEX commits_work ON commits (work) WHERE work IS NOT NULL;
CREATE INDEX commits_unknown ON commits (email) WHERE dropped = 4;
CREATE INDEX commits_unconfirmed ON commits (repository_id) WHERE state IN (1, 2);
CREATE INDEX commits_due ON commits (repository_id) WHERE stage = 1;
CREATE TABLE commit_trailer (
  commit_id INTEGER PRIMARY KEY REFERENCES commits (id),
  trailers  TEXT    NOT NULL
) STRICT;
CREATE TABLE "commit_size" (
  oid     BLOB    PRIMARY KEY CHECK (length(oid) IN (20, 32)),
  files   INTEGER NOT NULL,
  added   INTEGER NOT NULL,
  removed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE "file_change" (
  oid       BLOB    NOT NULL REFERENCES "commit_size" (oid),
  path      TEXT    NOT NULL,
  added     INTEGER NOT NULL,
  removed   INTEGER NOT NULL,
  binary    INTEGER NOT NULL CHECK (binary IN (0, 1)),
  generated INTEGER CHECK (generated IN (0, 1)),  -- as .gitattributes says, if it does
  PRIMARY KEY (oid, path)
) STRICT, WITHOUT ROWID;
CREATE TABLE "rewrite" (
  id            INTEGER PRIMARY KEY,  -- in the order in which they happened
  repository_id INTEGER NOT NULL REFERENCES repository (id),
  old           BLOB    NOT NULL CHECK (length(old) IN (20, 32)),
  new           BLOB    NOT NULL CHECK (length(new) IN (20, 32)),
  seen_at       INTEGER NOT NULL,
  state         INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 2),  -- RewriteState of rewrites.cpp
  UNIQUE (new, old)
) STRICT;
CREATE TABLE own_device (
  id     INTEGER PRIMARY KEY CHECK (id = 1),
  device TEXT    NOT NULL CHECK (length(device) = 8)
) STRICT;
CREATE TABLE change (
  id      INTEGER PRIMARY KEY,
  origin  TEXT    NOT NULL
          CHECK (origin IN ('command', 'import', 'trailer', 'rebuild', 'merge', 'undo')),
  command TEXT    NOT NULL,
  made_at INTEGER NOT NULL,
  step    INTEGER NOT NULL CHECK (step IN (0, 1))
) STRICT;
CREATE INDEX change_step ON change (step) WHERE step = 1;
CREATE TABLE open_change (
  change_id INTEGER PRIMARY KEY REFERENCES change (id),
  origin    TEXT    NOT NULL,
  clock     INTEGER NOT NULL,
  device    TEXT    NOT NULL
) STRICT;
CREATE TABLE field_group (
  tbl       TEXT    NOT NULL,
  record    INTEGER NOT NULL,
  name      TEXT    NOT NULL,
  ms        INTEGER NOT NULL,
  device    TEXT    NOT NULL,
  change_id INTEGER NOT NULL,
  PRIMARY KEY (tbl, record, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE change_part (
  change_id INTEGER NOT NULL REFERENCES change (id),
  tbl       TEXT    NOT NULL,
  record    INTEGER NOT NULL,
  name      TEXT    NOT NULL,
  former    INTEGER,
  PRIMARY KEY (change_id, tbl, record, name)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE syllabus (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid       TEXT    NOT NULL UNIQUE,
  name       TEXT    NOT NULL UNIQUE,
  outline    TEXT    NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE TRIGGER syllabus_added AFTER INSERT ON syllabus BEGIN
  UPDATE unsettled_work SET tried = 0;
END;
CREATE TRIGGER syllabus_changed AFTER UPDATE ON syllabus BEGIN
  UPDATE unsettled_work SET tried = 0;
END;
CREATE TABLE week_start (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid       TEXT    NOT NULL UNIQUE,
  from_day   INTEGER NOT NULL UNIQUE,
  weekday    INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),  -- C weekday
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
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
CREATE TABLE import_entry (
  entry_id INTEGER PRIMARY KEY REFERENCES entry (id),
  batch_id INTEGER NOT NULL REFERENCES import_batch (id)
) STRICT;
CREATE INDEX import_entry_batch ON import_entry (batch_id);
CREATE INDEX commits_upload ON commits (upload) WHERE upload IS NOT NULL;
CREATE TABLE day_total (
  day     INTEGER NOT NULL,
  kind    TEXT    NOT NULL,
  commits INTEGER NOT NULL CHECK (commits IN (0, 1)),  -- of commits; 0: of entries
  count   INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  PRIMARY KEY (day, kind, commits)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE sync_remote (
  id           INTEGER PRIMARY KEY CHECK (id = 1),
  address      TEXT    NOT NULL,
  sealed       INTEGER NOT NULL CHECK (sealed IN (0, 1)),
  name         TEXT    NOT NULL,  -- of this device
  begun_at     INTEGER NOT NULL,
  succeeded_at INTEGER            -- the last time all was exchanged
) STRICT;
CREATE TABLE sync_segment (
  path      TEXT    PRIMARY KEY,
  change_id INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE sync_device (
  device   TEXT    PRIMARY KEY,
  about    TEXT    NOT NULL,  -- its file "device"
  tip      TEXT    NOT NULL,  -- the commit of its branch that was read; empty: none
  segment  TEXT    NOT NULL,  -- the last one of those
  heard_at INTEGER,           -- when it wrote that
  retired  INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
, name TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;
CREATE TABLE sync_unread (
  device TEXT NOT NULL,
  path   TEXT NOT NULL,
  PRIMARY KEY (device, path)
) STRICT, WITHOUT ROWID;
CREATE TABLE sync_kept (
  line   TEXT PRIMARY KEY,
  device TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE sync_loser (
  id       INTEGER PRIMARY KEY,
  line     TEXT    NOT NULL,  -- as in a segment
  about    TEXT    NOT NULL,  -- what the record is, for people
  device   TEXT    NOT NULL,  -- whose value stands now
  merged_at INTEGER NOT NULL,
  restored INTEGER NOT NULL DEFAULT 0 CHECK (restored IN (0, 1))
) STRICT;
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
CREATE TABLE related_repository (
  one   INTEGER NOT NULL REFERENCES repository (id),
  other INTEGER NOT NULL REFERENCES repository (id),
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
CREATE TABLE dependent_group (authored_at INTEGER PRIMARY KEY) STRICT;
CREATE TABLE fact_state (
  id     INTEGER PRIMARY KEY CHECK (id = 1),
  secret BLOB,
  ms     INTEGER NOT NULL,
  level  TEXT    NOT NULL
) STRICT;
CREATE TABLE published_fact (
  key         BLOB    PRIMARY KEY,
  authored_at INTEGER NOT NULL,
  digest      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX published_fact_group ON published_fact (authored_at);
CREATE TABLE unpublished_group (
  authored_at INTEGER PRIMARY KEY,
  serial      INTEGER NOT NULL
) STRICT;
CREATE TABLE repo_ignore (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid    TEXT    NOT NULL UNIQUE,
  device  TEXT    NOT NULL,
  name    TEXT    NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE TABLE former_group (
  change_id INTEGER NOT NULL REFERENCES change (id),
  tbl       TEXT    NOT NULL,
  record    INTEGER NOT NULL,
  name      TEXT    NOT NULL,
  value_1   ANY,
  value_2   ANY,
  value_3   ANY,
  value_4   ANY,
  value_5   ANY,
  value_6   ANY,
  value_7   ANY,
  value_8   ANY,
  PRIMARY KEY (change_id, tbl, record, name)
) STRICT, WITHOUT ROWID;
CREATE VIEW group_set AS
SELECT '' AS tbl, 0 AS record, '' AS name,
       0 AS old_1, 0 AS old_2, 0 AS old_3, 0 AS old_4, 0 AS old_5, 0 AS old_6, 0 AS old_7, 0 AS old_8,
       0 AS new_1, 0 AS new_2, 0 AS new_3, 0 AS new_4, 0 AS new_5, 0 AS new_6, 0 AS new_7, 0 AS new_8;
CREATE TRIGGER group_set_noted INSTEAD OF INSERT ON group_set
WHEN (new.old_1, new.old_2, new.old_3, new.old_4, new.old_5, new.old_6, new.old_7, new.old_8) IS NOT
     (new.new_1, new.new_2, new.new_3, new.new_4, new.new_5, new.new_6, new.new_7, new.new_8) BEGIN
  SELECT RAISE(ABORT, 'records change only within a change')
  WHERE NOT EXISTS (SELECT 1 FROM open_change);
  INSERT INTO former_group
  SELECT change_id, new.tbl, new.record, new.name,
         new.old_1, new.old_2, new.old_3, new.old_4,
         new.old_5, new.old_6, new.old_7, new.old_8
  FROM open_change WHERE true
  ON CONFLICT DO NOTHING;
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
CREATE VIEW value_set AS SELECT '' AS tbl, 0 AS record, '' AS name, 0 AS old, 0 AS new;
CREATE TRIGGER value_set_noted INSTEAD OF INSERT ON value_set WHEN new.old IS NOT new.new BEGIN
  INSERT INTO group_set (tbl, record, name, old_1, new_1)
  VALUES (new.tbl, new.record, new.name, new.old, new.new);
END;
CREATE TRIGGER entry_inserted AFTER INSERT ON entry BEGIN
  INSERT INTO record_made VALUES ('entry', new.id, new.uuid);
END;
CREATE TRIGGER entry_updated AFTER UPDATE ON entry BEGIN
  INSERT INTO group_set VALUES ('entry', old.id, 'when', old.at, old.timed, old.utc_offset, old.day, 0, 0, 0, 0, new.at, new.timed, new.utc_offset, new.day, 0, 0, 0, 0);
  INSERT INTO group_set VALUES ('entry', old.id, 'what', old.kind, old.subject, old.topics, old.part, 0, 0, 0, 0, new.kind, new.subject, new.topics, new.part, 0, 0, 0, 0);
  INSERT INTO value_set VALUES ('entry', old.id, 'minutes', old.minutes, new.minutes);
  INSERT INTO value_set VALUES ('entry', old.id, 'note', old.note, new.note);
  INSERT INTO value_set VALUES ('entry', old.id, 'source', old.source, new.source);
  INSERT INTO value_set VALUES ('entry', old.id, 'deleted', old.deleted, new.deleted);
END;
CREATE TRIGGER entry_erased BEFORE DELETE ON entry BEGIN
  SELECT RAISE(ABORT, 'records are flagged as deleted, never erased');
END;
CREATE TRIGGER goal_inserted AFTER INSERT ON goal BEGIN
  INSERT INTO record_made VALUES ('goal', new.id, new.uuid);
END;
CREATE TRIGGER goal_updated AFTER UPDATE ON goal BEGIN
  INSERT INTO group_set VALUES ('goal', old.id, 'all', old.kinds, old.amount, old.unit, old.period, old.from_day, old.until_day, 0, 0, new.kinds, new.amount, new.unit, new.period, new.from_day, new.until_day, 0, 0);
  INSERT INTO value_set VALUES ('goal', old.id, 'deleted', old.deleted, new.deleted);
END;
CREATE TRIGGER goal_erased BEFORE DELETE ON goal BEGIN
  SELECT RAISE(ABORT, 'records are flagged as deleted, never erased');
END;
CREATE TRIGGER rest_inserted AFTER INSERT ON rest BEGIN
  INSERT INTO record_made VALUES ('rest', new.id, new.uuid);
END;
CREATE TRIGGER rest_updated AFTER UPDATE ON rest BEGIN
  INSERT INTO group_set VALUES ('rest', old.id, 'all', old.from_day, old.until_day, old.weekdays, old.why, old.holiday, old.standing, 0, 0, new.from_day, new.until_day, new.weekdays, new.why, new.holiday, new.standing, 0, 0);
  INSERT INTO value_set VALUES ('rest', old.id, 'deleted', old.deleted, new.deleted);
END;
CREATE TRIGGER rest_erased BEFORE DELETE ON rest BEGIN
  SELECT RAISE(ABORT, 'records are flagged as deleted, never erased');
END;
CREATE TRIGGER freezes_inserted AFTER INSERT ON freezes BEGIN
  INSERT INTO record_made VALUES ('freezes', new.id, new.uuid);
END;
CREATE TRIGGER freezes_updated AFTER UPDATE ON freezes BEGIN
  INSERT INTO group_set VALUES ('freezes', old.id, 'all', old.per_month, old.from_day, old.until_day, 0, 0, 0, 0, 0, new.per_month, new.from_day, new.until_day, 0, 0, 0, 0, 0);
  INSERT INTO value_set VALUES ('freezes', old.id, 'deleted', old.deleted, new.deleted);
END;
CREATE TRIGGER freezes_erased BEFORE DELETE ON freezes BEGIN
  SELECT RAISE(ABORT, 'records are flagged as deleted, never erased');
END;
CREATE TRIGGER week_start_inserted AFTER INSERT ON week_start BEGIN
  INSERT INTO record_made VALUES ('week_start', new.id, new.uuid);
END;
CREATE TRIGGER week_start_updated AFTER UPDATE ON week_start BEGIN
  INSERT INTO group_set VALUES ('week_start', old.id, 'all', old.from_day, old.weekday, 0, 0, 0, 0, 0, 0, new.from_day, new.weekday, 0, 0, 0, 0, 0, 0);
  INSERT INTO value_set VALUES ('week_start', old.id, 'deleted', old.deleted, new.deleted);
END;
CREATE TRIGGER week_start_erased BEFORE DELETE ON week_start BEGIN
  SELECT RAISE(ABORT, 'records are flagged as deleted, never erased');
END;
CREATE TRIGGER tracking_start_inserted AFTER INSERT ON tracking_start BEGIN
  INSERT INTO record_made VALUES ('tracking_start', new.id, new.uuid);
END;
CREATE TRIGGER tracking_start_updated AFTER UPDATE ON tracking_start BEGIN
  INSERT INTO group_set VALUES ('tracking_start', old.id, 'all', old.day, old.chosen, 0, 0, 0, 0, 0, 0, new.day, new.chosen, 0, 0, 0, 0, 0, 0);
  INSERT INTO value_set VALUES ('tracking_start', old.id, 'deleted', old.deleted, new.deleted);
END;
CREATE TRIGGER tracking_start_erased BEFORE DELETE ON tracking_start BEGIN
  SELECT RAISE(ABORT, 'records are flagged as deleted, never erased');
END;
CREATE TRIGGER syllabus_inserted AFTER INSERT ON syllabus BEGIN
  INSERT INTO record_made VALUES ('syllabus', new.id, new.uuid);
END;
CREATE TRIGGER syllabus_updated AFTER UPDATE ON syllabus BEGIN
  INSERT INTO group_set VALUES ('syllabus', old.id, 'outline', old.name, old.outline, 0, 0, 0, 0, 0, 0, new.name, new.outline, 0, 0, 0, 0, 0, 0);
  INSERT INTO value_set VALUES ('syllabus', old.id, 'deleted', old.deleted, new.deleted);
END;
CREATE TRIGGER syllabus_erased BEFORE DELETE ON syllabus BEGIN
  SELECT RAISE(ABORT, 'records are flagged as deleted, never erased');
END;
CREATE TRIGGER later_inserted AFTER INSERT ON later BEGIN
  INSERT INTO record_made VALUES ('later', new.id, new.uuid);
END;
CREATE TRIGGER later_updated AFTER UPDATE ON later BEGIN
  INSERT INTO group_set VALUES ('later', old.id, 'what', old.subject, old.origin, 0, 0, 0, 0, 0, 0, new.subject, new.origin, 0, 0, 0, 0, 0, 0);
  INSERT INTO value_set VALUES ('later', old.id, 'added_on', old.added_on, new.added_on);
  INSERT INTO value_set VALUES ('later', old.id, 'entry', old.entry_uuid, new.entry_uuid);
  INSERT INTO value_set VALUES ('later', old.id, 'deleted', old.deleted, new.deleted);
END;
CREATE TRIGGER later_erased BEFORE DELETE ON later BEGIN
  SELECT RAISE(ABORT, 'records are flagged as deleted, never erased');
END;
CREATE TRIGGER timer_inserted AFTER INSERT ON timer BEGIN
  INSERT INTO record_made VALUES ('timer', new.id, new.uuid);
END;
CREATE TRIGGER timer_updated AFTER UPDATE ON timer BEGIN
  INSERT INTO group_set VALUES ('timer', old.id, 'all', old.kind, old.subject, old.note, old.at, old.utc_offset, old.day, old.topics, old.part, new.kind, new.subject, new.note, new.at, new.utc_offset, new.day, new.topics, new.part);
  INSERT INTO value_set VALUES ('timer', old.id, 'deleted', old.deleted, new.deleted);
END;
CREATE TRIGGER timer_erased BEFORE DELETE ON timer BEGIN
  SELECT RAISE(ABORT, 'records are flagged as deleted, never erased');
END;
CREATE TRIGGER paper_inserted AFTER INSERT ON paper BEGIN
  INSERT INTO record_made VALUES ('paper', new.id, new.uuid);
END;
CREATE TRIGGER paper_updated AFTER UPDATE ON paper BEGIN
  INSERT INTO group_set VALUES ('paper', old.id, 'ids', old.arxiv, old.doi, old.url, 0, 0, 0, 0, 0, new.arxiv, new.doi, new.url, 0, 0, 0, 0, 0);
  INSERT INTO group_set VALUES ('paper', old.id, 'about', old.title, old.authors, old.year, old.cite_key, old.bibtex, 0, 0, 0, new.title, new.authors, new.year, new.cite_key, new.bibtex, 0, 0, 0);
  INSERT INTO group_set VALUES ('paper', old.id, 'state', old.pass, old.read, 0, 0, 0, 0, 0, 0, new.pass, new.read, 0, 0, 0, 0, 0, 0);
  INSERT INTO value_set VALUES ('paper', old.id, 'added_on', old.added_on, new.added_on);
  INSERT INTO value_set VALUES ('paper', old.id, 'merged_into', old.merged_into, new.merged_into);
  INSERT INTO value_set VALUES ('paper', old.id, 'deleted', old.deleted, new.deleted);
END;
CREATE TRIGGER paper_erased BEFORE DELETE ON paper BEGIN
  SELECT RAISE(ABORT, 'records are flagged as deleted, never erased');
END;
CREATE TRIGGER paper_link_inserted AFTER INSERT ON paper_link BEGIN
  INSERT INTO record_made VALUES ('paper_link', new.id, new.uuid);
END;
CREATE TRIGGER paper_link_updated AFTER UPDATE ON paper_link BEGIN
  INSERT INTO group_set VALUES ('paper_link', old.id, 'all', old.paper_uuid, old.target, old.label, old.added_on, 0, 0, 0, 0, new.paper_uuid, new.target, new.label, new.added_on, 0, 0, 0, 0);
  INSERT INTO value_set VALUES ('paper_link', old.id, 'deleted', old.deleted, new.deleted);
END;
CREATE TRIGGER paper_link_erased BEFORE DELETE ON paper_link BEGIN
  SELECT RAISE(ABORT, 'records are flagged as deleted, never erased');
END;
CREATE TRIGGER repo_ignore_inserted AFTER INSERT ON repo_ignore BEGIN
  INSERT INTO record_made VALUES ('repo_ignore', new.id, new.uuid);
END;
CREATE TRIGGER repo_ignore_updated AFTER UPDATE ON repo_ignore BEGIN
  INSERT INTO group_set VALUES ('repo_ignore', old.id, 'all', old.device, old.name, 0, 0, 0, 0, 0, 0, new.device, new.name, 0, 0, 0, 0, 0, 0);
  INSERT INTO value_set VALUES ('repo_ignore', old.id, 'deleted', old.deleted, new.deleted);
END;
CREATE TRIGGER repo_ignore_erased BEFORE DELETE ON repo_ignore BEGIN
  SELECT RAISE(ABORT, 'records are flagged as deleted, never erased');
END;
INSERT INTO own_device VALUES (1, lower(hex(randomblob(4))));
INSERT INTO fact_state VALUES (1, NULL, 0, '');
