-- Version 2. What is not said here is as in version 1.

-- The day on which tracking begins: one record. Earlier days are not judged. A database of version 1
-- keeps the day from which it judged, its first activity, as a proposed start. The UUID is the same
-- on every machine: it is derived from the SHA-256 of "gongbu tracking start".
CREATE TABLE tracking_start (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  uuid       TEXT    NOT NULL UNIQUE,
  day        INTEGER NOT NULL,
  chosen     INTEGER NOT NULL CHECK (chosen IN (0, 1)),  -- by the user; 0: proposed
  revised_at INTEGER NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
INSERT INTO tracking_start
SELECT 1, '9391b311-2aac-8cd4-a4e3-9814f05cd2f7', min(day), 0, 1, 0 FROM day_total
WHERE count > 0 OR minutes > 0 HAVING count(*) > 0;

-- The weekday on which weeks begin, each from its day to the next one's; the first one also holds for
-- all days before.
CREATE TABLE week_start (
  from_day INTEGER PRIMARY KEY,
  weekday  INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6)  -- C weekday
) STRICT;

-- Rest on the same weekdays of every week, not on days of the calendar. No step changes it once a row
-- is there. The triggers ask for a step; it is gone before anybody can see it.
ALTER TABLE rest ADD COLUMN standing INTEGER NOT NULL DEFAULT 0 CHECK (standing IN (0, 1));
INSERT INTO undo_step (command, made_at) VALUES ('', 0);
UPDATE rest SET standing = 1 WHERE holiday = 0 AND (weekdays <> 127 OR until_day IS NULL);
DELETE FROM rest_before WHERE step_id = (SELECT id FROM undo_step WHERE open = 1);
DELETE FROM undo_step WHERE open = 1;

-- Rewriting never takes a day away. Where a hook saw a rewrite set a new author time, `authored_at`
-- stays that of the first version, with which the commit is one work, and this is the new time.
-- (`replaced` is from before: version 1 forgot the day of the first version.)
ALTER TABLE commits ADD COLUMN redated_at INTEGER;
CREATE INDEX commits_redated ON commits (redated_at) WHERE redated_at IS NOT NULL;

-- Which version of a commit a rewrite put in the place of which, as hooks saw it.
CREATE TABLE rewrite (
  id            INTEGER PRIMARY KEY,  -- in the order in which they happened
  repository_id INTEGER NOT NULL REFERENCES repository (id),
  old           BLOB    NOT NULL CHECK (length(old) = 20),
  new           BLOB    NOT NULL CHECK (length(new) = 20),
  seen_at       INTEGER NOT NULL,
  state         INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 2),  -- RewriteState of rewrites.cpp
  UNIQUE (new, old)
) STRICT;
