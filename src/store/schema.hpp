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
  dropped     INTEGER NOT NULL,
  author_offset INTEGER NOT NULL DEFAULT 0  -- of the author's clock
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
  merge         INTEGER NOT NULL DEFAULT 0 CHECK (merge IN (0, 1)),
  empty         INTEGER NOT NULL DEFAULT 0 CHECK (empty IN (0, 1)),
  stage         INTEGER NOT NULL DEFAULT 0 CHECK (stage BETWEEN 0 AND 3),  -- Stage of changes.hpp
  PRIMARY KEY (repository_id, oid)
) STRICT, WITHOUT ROWID;
CREATE INDEX commit_object_commit ON commit_object (commit_id);
CREATE INDEX commit_object_unconfirmed ON commit_object (repository_id) WHERE confirmed = 0;
CREATE INDEX commit_object_due ON commit_object (repository_id) WHERE stage = 1;

-- What the messages of commits say of study, as "Study: …" and "Paper: …", one a line.
CREATE TABLE commit_trailer (
  repository_id INTEGER NOT NULL REFERENCES repository (id),
  oid           BLOB    NOT NULL CHECK (length(oid) = 20),
  trailers      TEXT    NOT NULL,
  PRIMARY KEY (repository_id, oid)
) STRICT, WITHOUT ROWID;

-- The works whose entries may not be those that the trailers of their commits ask for: something is
-- said of them since that was last tried (0), or a trailer was tried and makes no entry (1).
CREATE TABLE unsettled_work (
  commit_id INTEGER PRIMARY KEY,           -- perhaps of a work that is not known any more
  tried     INTEGER NOT NULL DEFAULT 0 CHECK (tried IN (0, 1))
) STRICT;
CREATE INDEX unsettled_work_untried ON unsettled_work (commit_id) WHERE tried = 0;

-- How large the changes are that were measured, of commits in whatever repository, and what they
-- change file by file (of huge ones not all): other rules judge them without the repository.
CREATE TABLE commit_size (
  oid     BLOB    PRIMARY KEY CHECK (length(oid) = 20),
  files   INTEGER NOT NULL,
  added   INTEGER NOT NULL,
  removed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE file_change (
  oid       BLOB    NOT NULL REFERENCES commit_size (oid),
  path      TEXT    NOT NULL,
  added     INTEGER NOT NULL,
  removed   INTEGER NOT NULL,
  binary    INTEGER NOT NULL CHECK (binary IN (0, 1)),
  generated INTEGER CHECK (generated IN (0, 1)),  -- as .gitattributes says, if it does
  PRIMARY KEY (oid, path)
) STRICT, WITHOUT ROWID;

-- The rules for commits, each from its day to the next one's.
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
  utc_offset INTEGER NOT NULL,
  day        INTEGER NOT NULL,
  source     TEXT    NOT NULL,
  topics     TEXT    NOT NULL DEFAULT '',  -- "prml:3.1.2 prml:3.1.3"
  part       INTEGER NOT NULL DEFAULT 0 CHECK (part IN (0, 1)),  -- the topics are not finished
  commit_id  INTEGER,                      -- the work on this machine that it came from, if any
  trailer    TEXT    NOT NULL DEFAULT '',  -- and the trailer of that
  revised_at INTEGER NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX entry_commit ON entry (commit_id) WHERE commit_id IS NOT NULL;
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
  holiday    INTEGER NOT NULL DEFAULT 0 CHECK (holiday IN (0, 1)),  -- public, not the user's own
  revised_at INTEGER NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

CREATE TABLE freezes (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid       TEXT    NOT NULL UNIQUE,
  per_month  INTEGER NOT NULL CHECK (per_month >= 1),
  from_day   INTEGER,
  until_day  INTEGER,
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

-- A trailer may name a topic of it that was not there before.
CREATE TRIGGER syllabus_added AFTER INSERT ON syllabus BEGIN
  UPDATE unsettled_work SET tried = 0;
END;
CREATE TRIGGER syllabus_changed AFTER UPDATE ON syllabus BEGIN
  UPDATE unsettled_work SET tried = 0;
END;

-- What to study later, and the entry that each item became.
CREATE TABLE later (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid       TEXT    NOT NULL UNIQUE,
  subject    TEXT    NOT NULL,
  origin     TEXT    NOT NULL DEFAULT '',  -- where it came up
  added_on   INTEGER NOT NULL,
  entry_uuid TEXT    NOT NULL DEFAULT '',  -- empty: still open
  revised_at INTEGER NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

-- Timers, as the entries they become; one that was stopped or cancelled is flagged as deleted, so at
-- most one row is not.
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
  revised_at INTEGER NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX timer_running ON timer (deleted) WHERE deleted = 0;

-- An entry is about a paper through its topic "paper:<uuid>".
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
  revised_at INTEGER NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

CREATE TABLE paper_link (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid       TEXT    NOT NULL UNIQUE,
  paper_uuid TEXT    NOT NULL,
  target     TEXT    NOT NULL,          -- git directory of a repository, or object id of a commit
  label      TEXT    NOT NULL,          -- what people know it by
  added_on   INTEGER NOT NULL,
  revised_at INTEGER NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

-- The steps that undo can take back, and each row they changed as it was before them; a row they
-- added was as if deleted. Triggers keep these rows. They fail on step_id when no step is open, so no
-- change to what the user recorded escapes undo. (No JSON here: with trusted_schema off, SQLite before
-- 3.41 takes its functions for unsafe in triggers.)
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

CREATE TABLE freezes_before (
  step_id   INTEGER NOT NULL REFERENCES undo_step (id) ON DELETE CASCADE,
  id        INTEGER NOT NULL,
  per_month INTEGER NOT NULL,
  from_day  INTEGER,
  until_day INTEGER,
  deleted   INTEGER NOT NULL,
  PRIMARY KEY (step_id, id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER freezes_inserted AFTER INSERT ON freezes BEGIN
  INSERT INTO freezes_before VALUES (
    (SELECT id FROM undo_step WHERE open = 1), new.id, new.per_month, new.from_day,
    new.until_day, 1);
END;
CREATE TRIGGER freezes_updated AFTER UPDATE ON freezes BEGIN
  INSERT INTO freezes_before VALUES (
    (SELECT id FROM undo_step WHERE open = 1), old.id, old.per_month, old.from_day,
    old.until_day, old.deleted)
  ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER freezes_erased BEFORE DELETE ON freezes BEGIN
  SELECT RAISE(ABORT, 'freezes are flagged as deleted, never erased');
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

CREATE TABLE later_before (
  step_id    INTEGER NOT NULL REFERENCES undo_step (id) ON DELETE CASCADE,
  id         INTEGER NOT NULL,
  subject    TEXT    NOT NULL,
  origin     TEXT    NOT NULL,
  added_on   INTEGER NOT NULL,
  entry_uuid TEXT    NOT NULL,
  deleted    INTEGER NOT NULL,
  PRIMARY KEY (step_id, id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER later_inserted AFTER INSERT ON later BEGIN
  INSERT INTO later_before VALUES (
    (SELECT id FROM undo_step WHERE open = 1),
    new.id, new.subject, new.origin, new.added_on, new.entry_uuid, 1);
END;
CREATE TRIGGER later_updated AFTER UPDATE ON later BEGIN
  INSERT INTO later_before VALUES (
    (SELECT id FROM undo_step WHERE open = 1),
    old.id, old.subject, old.origin, old.added_on, old.entry_uuid, old.deleted)
  ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER later_erased BEFORE DELETE ON later BEGIN
  SELECT RAISE(ABORT, 'later items are flagged as deleted, never erased');
END;

CREATE TABLE timer_before (
  step_id    INTEGER NOT NULL REFERENCES undo_step (id) ON DELETE CASCADE,
  id         INTEGER NOT NULL,
  kind       TEXT    NOT NULL,
  subject    TEXT    NOT NULL,
  note       TEXT    NOT NULL,
  at         INTEGER NOT NULL,
  utc_offset INTEGER NOT NULL,
  day        INTEGER NOT NULL,
  topics     TEXT    NOT NULL,
  part       INTEGER NOT NULL,
  deleted    INTEGER NOT NULL,
  PRIMARY KEY (step_id, id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER timer_inserted AFTER INSERT ON timer BEGIN
  INSERT INTO timer_before VALUES (
    (SELECT id FROM undo_step WHERE open = 1),
    new.id, new.kind, new.subject, new.note, new.at, new.utc_offset, new.day, new.topics,
    new.part, 1);
END;
CREATE TRIGGER timer_updated AFTER UPDATE ON timer BEGIN
  INSERT INTO timer_before VALUES (
    (SELECT id FROM undo_step WHERE open = 1),
    old.id, old.kind, old.subject, old.note, old.at, old.utc_offset, old.day, old.topics,
    old.part, old.deleted)
  ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER timer_erased BEFORE DELETE ON timer BEGIN
  SELECT RAISE(ABORT, 'timers are flagged as deleted, never erased');
END;

CREATE TABLE paper_before (
  step_id  INTEGER NOT NULL REFERENCES undo_step (id) ON DELETE CASCADE,
  id       INTEGER NOT NULL,
  title    TEXT    NOT NULL,
  arxiv    TEXT    NOT NULL,
  doi      TEXT    NOT NULL,
  url      TEXT    NOT NULL,
  authors  TEXT    NOT NULL,
  year     INTEGER,
  cite_key TEXT    NOT NULL,
  bibtex   TEXT    NOT NULL,
  pass     INTEGER NOT NULL,
  read     INTEGER NOT NULL,
  added_on INTEGER NOT NULL,
  deleted  INTEGER NOT NULL,
  PRIMARY KEY (step_id, id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER paper_inserted AFTER INSERT ON paper BEGIN
  INSERT INTO paper_before VALUES (
    (SELECT id FROM undo_step WHERE open = 1),
    new.id, new.title, new.arxiv, new.doi, new.url, new.authors, new.year, new.cite_key,
    new.bibtex, new.pass, new.read, new.added_on, 1);
END;
CREATE TRIGGER paper_updated AFTER UPDATE ON paper BEGIN
  INSERT INTO paper_before VALUES (
    (SELECT id FROM undo_step WHERE open = 1),
    old.id, old.title, old.arxiv, old.doi, old.url, old.authors, old.year, old.cite_key,
    old.bibtex, old.pass, old.read, old.added_on, old.deleted)
  ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER paper_erased BEFORE DELETE ON paper BEGIN
  SELECT RAISE(ABORT, 'papers are flagged as deleted, never erased');
END;

CREATE TABLE paper_link_before (
  step_id    INTEGER NOT NULL REFERENCES undo_step (id) ON DELETE CASCADE,
  id         INTEGER NOT NULL,
  paper_uuid TEXT    NOT NULL,
  target     TEXT    NOT NULL,
  label      TEXT    NOT NULL,
  added_on   INTEGER NOT NULL,
  deleted    INTEGER NOT NULL,
  PRIMARY KEY (step_id, id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER paper_link_inserted AFTER INSERT ON paper_link BEGIN
  INSERT INTO paper_link_before VALUES (
    (SELECT id FROM undo_step WHERE open = 1),
    new.id, new.paper_uuid, new.target, new.label, new.added_on, 1);
END;
CREATE TRIGGER paper_link_updated AFTER UPDATE ON paper_link BEGIN
  INSERT INTO paper_link_before VALUES (
    (SELECT id FROM undo_step WHERE open = 1),
    old.id, old.paper_uuid, old.target, old.label, old.added_on, old.deleted)
  ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER paper_link_erased BEFORE DELETE ON paper_link BEGIN
  SELECT RAISE(ABORT, 'links of papers are flagged as deleted, never erased');
END;
)sql";

}  // namespace gongbu::store
