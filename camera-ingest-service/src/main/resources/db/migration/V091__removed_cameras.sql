-- A removed camera keeps its row, without its streams: who may look at what it recorded, and what its masks hide, hangs on it.
ALTER TABLE camera ADD COLUMN removed_at timestamptz;
