-- Clips lie on the disk of the recordings: what is ordered counts before it is made. And a clip that ends the process
-- must not end it again at every start, so tries are counted.
ALTER TABLE evidence_clip
    ADD COLUMN expected_bytes bigint NOT NULL DEFAULT 0,
    ADD COLUMN tries integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN evidence_clip.expected_bytes IS 'what the segments of the range took when the clip was ordered';
CREATE INDEX evidence_clip_kept ON evidence_clip (requested_by) WHERE status IN ('QUEUED', 'RUNNING', 'READY');
