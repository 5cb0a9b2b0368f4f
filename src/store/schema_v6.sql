-- Version 6. The tables are those of version 5.

-- A proposed start of tracking gets the stamp of store/tracking_start.cpp (2932896 is 9999-12-31),
-- unless other devices know the old one already.
INSERT INTO field_group
SELECT f.tbl, f.record, 'all', 2932896 - t.day, f.device, f.change_id
FROM tracking_start t JOIN field_group f ON f.tbl = 'tracking_start' AND f.record = t.id
WHERE t.chosen = 0 AND f.name IN ('', 'all') AND NOT EXISTS (SELECT 1 FROM sync_remote)
ORDER BY f.name DESC LIMIT 1
ON CONFLICT DO UPDATE SET ms = excluded.ms;
