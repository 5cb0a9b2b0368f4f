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
