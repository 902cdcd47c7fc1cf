ALTER TABLE camera ADD COLUMN analysis_profile varchar(16) NOT NULL DEFAULT 'FULL';
COMMENT ON COLUMN camera.analysis_profile IS 'KEYFRAMES: only key frames are decoded';
