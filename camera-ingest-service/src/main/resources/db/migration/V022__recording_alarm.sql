-- Why a camera that is to be recorded is not, where somebody has to act; it degrades the camera's health.
ALTER TABLE camera_health ADD COLUMN recording_problem text;
