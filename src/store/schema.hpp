#pragma once

namespace gongbu::store {

/// Version 1. Days are days since 1970-01-01, instants Unix seconds, offsets seconds ahead of UTC.
inline constexpr const char* kSchemaV1 = R"sql(
CREATE TABLE repository (
  id            INTEGER PRIMARY KEY,
  git_dir       TEXT    NOT NULL UNIQUE,
  work_tree     TEXT    NOT NULL,
  name          TEXT    NOT NULL,
  ignored       INTEGER NOT NULL DEFAULT 0 CHECK (ignored IN (0, 1)),
  missing_since INTEGER,
  generation    INTEGER NOT NULL DEFAULT 0
) STRICT;

-- One row a piece of work; commit_object holds the objects that carry it. (authored_at, email,
-- subject) is its key, which the recorder keeps: an index of all three would be half of the file.
CREATE TABLE commits (
  id          INTEGER PRIMARY KEY,
  authored_at INTEGER NOT NULL,
  email       TEXT    NOT NULL,
  subject     TEXT    NOT NULL,
  author_name TEXT    NOT NULL,
  utc_offset  INTEGER NOT NULL,
  day         INTEGER NOT NULL,
  dropped     INTEGER NOT NULL
) STRICT;
CREATE INDEX commits_authored_at ON commits (authored_at);
CREATE INDEX commits_unknown ON commits (email) WHERE dropped = 4;

CREATE TABLE commit_object (
  repository_id INTEGER NOT NULL REFERENCES repository (id),
  oid           BLOB    NOT NULL CHECK (length(oid) = 20),
  commit_id     INTEGER NOT NULL REFERENCES commits (id),
  mine          INTEGER NOT NULL CHECK (mine IN (0, 1)),  -- as that repository is configured
  dropped       INTEGER NOT NULL,
  gone_at       INTEGER,
  confirmed     INTEGER NOT NULL DEFAULT 1 CHECK (confirmed IN (0, 1)),  -- 0: only a hook says so
  PRIMARY KEY (repository_id, oid)
) STRICT, WITHOUT ROWID;
CREATE INDEX commit_object_commit ON commit_object (commit_id);
CREATE INDEX commit_object_unconfirmed ON commit_object (repository_id) WHERE confirmed = 0;

CREATE TABLE entry (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid       TEXT    NOT NULL UNIQUE,
  kind       TEXT    NOT NULL,
  subject    TEXT    NOT NULL,
  minutes    INTEGER CHECK (minutes BETWEEN 1 AND 1440),
  note       TEXT    NOT NULL DEFAULT '',
  at         INTEGER NOT NULL,
  utc_offset INTEGER NOT NULL,
  day        INTEGER NOT NULL,
  source     TEXT    NOT NULL,
  topics     TEXT    NOT NULL DEFAULT '',  -- "prml:3.1.2 prml:3.1.3"
  part       INTEGER NOT NULL DEFAULT 0 CHECK (part IN (0, 1)),  -- the topics are not finished
  revised_at INTEGER NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX entry_day ON entry (day);
CREATE INDEX entry_topics ON entry (day) WHERE topics <> '';

-- What counts on each day in each kind, kept in step by the recorder for commits and by the triggers
-- below for entries: a report over ten years reads some thousand rows here instead of adding up a
-- hundred thousand.
CREATE TABLE day_total (
  day     INTEGER NOT NULL,
  kind    TEXT    NOT NULL,
  count   INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  PRIMARY KEY (day, kind)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER entry_counted AFTER INSERT ON entry WHEN new.deleted = 0 BEGIN
  INSERT INTO day_total VALUES (new.day, new.kind, 1, coalesce(new.minutes, 0))
  ON CONFLICT DO UPDATE SET count = count + 1, minutes = minutes + excluded.minutes;
END;
CREATE TRIGGER entry_recounted AFTER UPDATE ON entry BEGIN
  UPDATE day_total SET count = count - 1, minutes = minutes - coalesce(old.minutes, 0)
  WHERE day = old.day AND kind = old.kind AND old.deleted = 0;
  INSERT INTO day_total
  SELECT new.day, new.kind, 1, coalesce(new.minutes, 0) WHERE new.deleted = 0
  ON CONFLICT DO UPDATE SET count = count + 1, minutes = minutes + excluded.minutes;
  DELETE FROM day_total WHERE day = old.day AND kind = old.kind AND count = 0;
END;

CREATE TABLE goal (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid       TEXT    NOT NULL UNIQUE,
  kinds      TEXT    NOT NULL,          -- "math,paper"; empty: any
  amount     INTEGER NOT NULL CHECK (amount >= 1),
  unit       TEXT    NOT NULL CHECK (unit IN ('count', 'spent')),
  period     TEXT    NOT NULL CHECK (period IN ('day', 'week')),
  from_day   INTEGER,
  until_day  INTEGER,
  revised_at INTEGER NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

CREATE TABLE rest (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid       TEXT    NOT NULL UNIQUE,
  from_day   INTEGER,
  until_day  INTEGER,
  weekdays   INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127),  -- bit n: C weekday n
  why        TEXT    NOT NULL DEFAULT '',
  revised_at INTEGER NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

-- The user's outlines of books and courses, as they came. The id, which the user chose, is the same
-- on every machine.
CREATE TABLE syllabus (
  id         TEXT    PRIMARY KEY,
  outline    TEXT    NOT NULL,
  revised_at INTEGER NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

-- The steps that undo can take back, and each row they changed as it was before them; a row they
-- added was as if deleted. Triggers keep these rows. They fail on step_id when no step is open, so no
-- change to an entry, a goal, a rest or a syllabus escapes undo. (No JSON here: with trusted_schema off, SQLite
-- before 3.41 takes its functions for unsafe in triggers.)
CREATE TABLE undo_step (
  id      INTEGER PRIMARY KEY,
  command TEXT    NOT NULL,
  made_at INTEGER NOT NULL,
  open    INTEGER NOT NULL DEFAULT 1 CHECK (open IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX undo_step_open ON undo_step (open) WHERE open = 1;

CREATE TABLE entry_before (
  step_id    INTEGER NOT NULL REFERENCES undo_step (id) ON DELETE CASCADE,
  id         INTEGER NOT NULL,
  kind       TEXT    NOT NULL,
  subject    TEXT    NOT NULL,
  minutes    INTEGER,
  note       TEXT    NOT NULL,
  at         INTEGER NOT NULL,
  utc_offset INTEGER NOT NULL,
  day        INTEGER NOT NULL,
  source     TEXT    NOT NULL,
  topics     TEXT    NOT NULL,
  part       INTEGER NOT NULL,
  deleted    INTEGER NOT NULL,
  PRIMARY KEY (step_id, id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER entry_inserted AFTER INSERT ON entry BEGIN
  INSERT INTO entry_before VALUES (
    (SELECT id FROM undo_step WHERE open = 1), new.id, new.kind, new.subject, new.minutes,
    new.note, new.at, new.utc_offset, new.day, new.source, new.topics, new.part, 1);
END;
CREATE TRIGGER entry_updated AFTER UPDATE ON entry BEGIN
  INSERT INTO entry_before VALUES (
    (SELECT id FROM undo_step WHERE open = 1), old.id, old.kind, old.subject, old.minutes,
    old.note, old.at, old.utc_offset, old.day, old.source, old.topics, old.part, old.deleted)
  ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER entry_erased BEFORE DELETE ON entry BEGIN
  SELECT RAISE(ABORT, 'entries are flagged as deleted, never erased');
END;

CREATE TABLE goal_before (
  step_id   INTEGER NOT NULL REFERENCES undo_step (id) ON DELETE CASCADE,
  id        INTEGER NOT NULL,
  kinds     TEXT    NOT NULL,
  amount    INTEGER NOT NULL,
  unit      TEXT    NOT NULL,
  period    TEXT    NOT NULL,
  from_day  INTEGER,
  until_day INTEGER,
  deleted   INTEGER NOT NULL,
  PRIMARY KEY (step_id, id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER goal_inserted AFTER INSERT ON goal BEGIN
  INSERT INTO goal_before VALUES (
    (SELECT id FROM undo_step WHERE open = 1), new.id, new.kinds, new.amount, new.unit,
    new.period, new.from_day, new.until_day, 1);
END;
CREATE TRIGGER goal_updated AFTER UPDATE ON goal BEGIN
  INSERT INTO goal_before VALUES (
    (SELECT id FROM undo_step WHERE open = 1), old.id, old.kinds, old.amount, old.unit,
    old.period, old.from_day, old.until_day, old.deleted)
  ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER goal_erased BEFORE DELETE ON goal BEGIN
  SELECT RAISE(ABORT, 'goals are flagged as deleted, never erased');
END;

CREATE TABLE rest_before (
  step_id   INTEGER NOT NULL REFERENCES undo_step (id) ON DELETE CASCADE,
  id        INTEGER NOT NULL,
  from_day  INTEGER,
  until_day INTEGER,
  weekdays  INTEGER NOT NULL,
  why       TEXT    NOT NULL,
  deleted   INTEGER NOT NULL,
  PRIMARY KEY (step_id, id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER rest_inserted AFTER INSERT ON rest BEGIN
  INSERT INTO rest_before VALUES (
    (SELECT id FROM undo_step WHERE open = 1), new.id, new.from_day, new.until_day,
    new.weekdays, new.why, 1);
END;
CREATE TRIGGER rest_updated AFTER UPDATE ON rest BEGIN
  INSERT INTO rest_before VALUES (
    (SELECT id FROM undo_step WHERE open = 1), old.id, old.from_day, old.until_day,
    old.weekdays, old.why, old.deleted)
  ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER rest_erased BEFORE DELETE ON rest BEGIN
  SELECT RAISE(ABORT, 'rests are flagged as deleted, never erased');
END;

CREATE TABLE syllabus_before (
  step_id INTEGER NOT NULL REFERENCES undo_step (id) ON DELETE CASCADE,
  id      TEXT    NOT NULL,
  outline TEXT    NOT NULL,
  deleted INTEGER NOT NULL,
  PRIMARY KEY (step_id, id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER syllabus_inserted AFTER INSERT ON syllabus BEGIN
  INSERT INTO syllabus_before VALUES (
    (SELECT id FROM undo_step WHERE open = 1), new.id, new.outline, 1);
END;
CREATE TRIGGER syllabus_updated AFTER UPDATE ON syllabus BEGIN
  INSERT INTO syllabus_before VALUES (
    (SELECT id FROM undo_step WHERE open = 1), old.id, old.outline, old.deleted)
  ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER syllabus_erased BEFORE DELETE ON syllabus BEGIN
  SELECT RAISE(ABORT, 'syllabi are flagged as deleted, never erased');
END;
)sql";

}  // namespace gongbu::store
