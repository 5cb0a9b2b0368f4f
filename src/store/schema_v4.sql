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
