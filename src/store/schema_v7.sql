-- Version 7. One table has the values before a change, instead of one beside each table of records.
-- The triggers of change_tables.cpp write them.

DROP TRIGGER group_set_noted;
DROP VIEW group_set;

-- The values of a field group before a change set it the first time, in the order of its columns.
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

-- The values of a group before and after an update. Unused columns are equal on both sides.
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

-- A group with one column.
CREATE VIEW value_set AS SELECT '' AS tbl, 0 AS record, '' AS name, 0 AS old, 0 AS new;
CREATE TRIGGER value_set_noted INSTEAD OF INSERT ON value_set WHEN new.old IS NOT new.new BEGIN
  INSERT INTO group_set (tbl, record, name, old_1, new_1)
  VALUES (new.tbl, new.record, new.name, new.old, new.new);
END;
