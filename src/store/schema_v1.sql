-- Version 1. Days are days since 1970-01-01, instants Unix seconds, offsets seconds ahead of UTC.

CREATE TABLE repository (
  id            INTEGER PRIMARY KEY,
  git_dir       TEXT    NOT NULL UNIQUE,
  work_tree     TEXT    NOT NULL,
  name          TEXT    NOT NULL,
  ignored       INTEGER NOT NULL DEFAULT 0 CHECK (ignored IN (0, 1)),
  missing_since INTEGER,
  generation    INTEGER NOT NULL DEFAULT 0,
  sized         INTEGER             -- the generation in which no commit waited to be measured
) STRICT;

-- One row a commit of a repository. Those that agree in (authored_at, email, subject), whichever of the
-- user's addresses that is, are one piece of work, and one of them stands for it. The recorder keeps
-- that, and that a repository has each oid once: a first scan spends most of its time on indexes, so
-- there is but the one that cannot be missed.
CREATE TABLE commits (
  id            INTEGER PRIMARY KEY,
  authored_at   INTEGER NOT NULL,
  email         TEXT    NOT NULL,
  subject       TEXT    NOT NULL,
  work          INTEGER,            -- the id of the first commit of its key; none: it is the first
  dropped       INTEGER,            -- why its work does not count (0: it does); none: another stands for it
  author_name   TEXT    NOT NULL,
  utc_offset    INTEGER NOT NULL,   -- these three are the same throughout a work
  day           INTEGER NOT NULL,
  author_offset INTEGER NOT NULL,   -- of the author's clock
  repository_id INTEGER NOT NULL REFERENCES repository (id),
  oid           BLOB    NOT NULL CHECK (length(oid) = 20),
  mine          INTEGER NOT NULL CHECK (mine IN (0, 1)),  -- as that repository is configured
  by_policy     INTEGER NOT NULL,   -- why it would not count by itself
  gone_at       INTEGER,
  confirmed     INTEGER NOT NULL DEFAULT 1 CHECK (confirmed IN (0, 1)),  -- 0: only a hook says so
  replaced      INTEGER NOT NULL DEFAULT 0 CHECK (replaced IN (0, 1)),  -- a hook saw it given another time
  merge         INTEGER NOT NULL DEFAULT 0 CHECK (merge IN (0, 1)),
  empty         INTEGER NOT NULL DEFAULT 0 CHECK (empty IN (0, 1)),
  stage         INTEGER NOT NULL DEFAULT 0 CHECK (stage BETWEEN 0 AND 3)  -- Stage of changes.hpp
) STRICT;
CREATE INDEX commits_authored_at ON commits (authored_at);
CREATE INDEX commits_work ON commits (work) WHERE work IS NOT NULL;
CREATE INDEX commits_unknown ON commits (email) WHERE dropped = 4;
CREATE INDEX commits_unconfirmed ON commits (repository_id) WHERE confirmed = 0;
CREATE INDEX commits_due ON commits (repository_id) WHERE stage = 1;

-- What the messages of commits say of study, as "Study: …" and "Paper: …", one a line.
CREATE TABLE commit_trailer (
  commit_id INTEGER PRIMARY KEY REFERENCES commits (id),
  trailers  TEXT    NOT NULL
) STRICT;

-- The works whose entries may not be those that the trailers of their commits ask for: something is
-- said of them since that was last tried (0), or a trailer was tried and makes no entry (1).
CREATE TABLE unsettled_work (
  work  INTEGER PRIMARY KEY,  -- perhaps one that is not known any more
  tried INTEGER NOT NULL DEFAULT 0 CHECK (tried IN (0, 1))
) STRICT;
CREATE INDEX unsettled_work_untried ON unsettled_work (work) WHERE tried = 0;

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
  timed      INTEGER NOT NULL DEFAULT 1 CHECK (timed IN (0, 1)),  -- 0: put on a day, not at a time
  utc_offset INTEGER NOT NULL,
  day        INTEGER NOT NULL,
  source     TEXT    NOT NULL,
  topics     TEXT    NOT NULL DEFAULT '',  -- "prml:3.1.2 prml:3.1.3"
  part       INTEGER NOT NULL DEFAULT 0 CHECK (part IN (0, 1)),  -- the topics are not finished
  work       INTEGER,                      -- the one on this machine that it came from, if any
  trailer    TEXT    NOT NULL DEFAULT '',  -- and the trailer of that
  revised_at INTEGER NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX entry_work ON entry (work) WHERE work IS NOT NULL;
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

-- The steps that undo can take back. Beside each table of what the user recorded stands another, named
-- <table>_before, made with its triggers by undo_tables.cpp: each row that a step changed as it was
-- before it; a row it added was as if deleted.
CREATE TABLE undo_step (
  id      INTEGER PRIMARY KEY,
  command TEXT    NOT NULL,
  made_at INTEGER NOT NULL,
  open    INTEGER NOT NULL DEFAULT 1 CHECK (open IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX undo_step_open ON undo_step (open) WHERE open = 1;
