-- Lists run newest first by the time of opening, with the id only to tell equals apart: the indexes by id alone made every
-- page sort all cases of a township, or of the county.
DROP INDEX case_file_township;
DROP INDEX case_file_status;
CREATE INDEX case_file_newest ON case_file (opened_at DESC, id DESC);
CREATE INDEX case_file_township ON case_file (township_code, opened_at DESC, id DESC);
CREATE INDEX case_file_status ON case_file (status, opened_at DESC, id DESC);

-- What has ended is forgotten by when it ended.
CREATE INDEX matter_by_end ON matter (ended_at) WHERE ended_at IS NOT NULL;

-- A confirmed alert is decided; its incident is a matter of its own. Those learnt before this ended when they last changed,
-- which for an alert without an end that is this old can only have been its confirmation.
UPDATE matter SET ended_at = changed_at
WHERE kind = 'alert' AND ended_at IS NULL AND changed_at < now() - interval '7 days';
