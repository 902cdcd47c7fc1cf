-- Whether the plates of vehicles that are large enough in this camera's picture are read.
ALTER TABLE camera ADD COLUMN plates boolean NOT NULL DEFAULT true;
