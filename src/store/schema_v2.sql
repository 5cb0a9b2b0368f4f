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
