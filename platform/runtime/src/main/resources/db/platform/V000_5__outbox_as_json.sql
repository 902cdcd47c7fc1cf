-- Nobody looks into a payload here: it is kept as it was written, and not taken apart and put together again.
ALTER TABLE outbox ALTER COLUMN payload TYPE json USING payload::json;
ALTER TABLE outbox_dead ALTER COLUMN payload TYPE json USING payload::json;
