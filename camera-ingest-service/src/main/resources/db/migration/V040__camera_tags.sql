ALTER TABLE camera ADD COLUMN tags varchar(32)[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN camera.tags IS 'free words to find it by';
CREATE INDEX camera_by_tag ON camera USING gin (tags);
-- Codes need not be unique, but an import finds its cameras by them.
CREATE INDEX camera_by_code ON camera (code);
