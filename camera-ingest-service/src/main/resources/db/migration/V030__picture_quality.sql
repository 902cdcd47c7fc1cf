-- A camera's health is settled from three things: what its stream does, what is wrong with its picture, and whether any
-- instance reads it at all.
ALTER TABLE camera_health ADD COLUMN stream_health text;
ALTER TABLE camera_health ADD COLUMN stream_reason text;
ALTER TABLE camera_health ADD COLUMN watched boolean NOT NULL DEFAULT true;
ALTER TABLE camera_health ADD COLUMN findings text NOT NULL DEFAULT '[]';
ALTER TABLE camera_health ADD COLUMN reference_snapshot_id text;
ALTER TABLE camera_health ADD COLUMN reference_at timestamptz;
ALTER TABLE camera_health ADD COLUMN relearn_at timestamptz;
UPDATE camera_health SET stream_health = health, stream_reason = reason;
ALTER TABLE camera_health ALTER COLUMN stream_health SET NOT NULL;
COMMENT ON COLUMN camera_health.findings IS 'what is wrong with the picture now, as JSON';
COMMENT ON COLUMN camera_health.reference_snapshot_id IS 'the last picture with which nothing was wrong';
CREATE INDEX camera_health_by_since ON camera_health (since, camera_id);
CREATE INDEX camera_health_relearning ON camera_health (camera_id) WHERE relearn_at IS NOT NULL;
CREATE INDEX camera_health_silent ON camera_health (last_frame_at) WHERE health IN ('ONLINE', 'DEGRADED');

-- What a camera usually shows, for each two hours of the day.
CREATE TABLE quality_baseline (
    camera_id  uuid             NOT NULL REFERENCES camera ON DELETE CASCADE,
    slot       int              NOT NULL,
    samples    bigint           NOT NULL,
    brightness double precision NOT NULL,
    saturated  double precision NOT NULL,
    detail     double precision NOT NULL,
    contrast   double precision NOT NULL,
    width      int              NOT NULL,
    layout     bytea            NOT NULL,
    learnt_at  timestamptz      NOT NULL,
    PRIMARY KEY (camera_id, slot)
);

CREATE TABLE quality_finding (
    id           uuid             PRIMARY KEY,
    camera_id    uuid             NOT NULL REFERENCES camera ON DELETE CASCADE,
    kind         text             NOT NULL,
    value        double precision NOT NULL,
    limit_value  double precision NOT NULL,
    snapshot_id  text,
    reference_id text,
    raised_at    timestamptz      NOT NULL,
    cleared_at   timestamptz
);
CREATE UNIQUE INDEX quality_finding_open ON quality_finding (camera_id, kind) WHERE cleared_at IS NULL;
CREATE INDEX quality_finding_by_camera ON quality_finding (camera_id, raised_at, id);
CREATE INDEX quality_finding_by_end ON quality_finding (cleared_at) WHERE cleared_at IS NOT NULL;

-- The ledger of health: one row for each stretch of time in which nothing about a camera's health changed.
CREATE TABLE health_interval (
    id        uuid        PRIMARY KEY,
    camera_id uuid        NOT NULL REFERENCES camera ON DELETE CASCADE,
    health    text        NOT NULL,
    reason    text,
    findings  text        NOT NULL,
    from_at   timestamptz NOT NULL,
    to_at     timestamptz
);
COMMENT ON COLUMN health_interval.findings IS 'kinds, joined by commas';
CREATE UNIQUE INDEX health_interval_open ON health_interval (camera_id) WHERE to_at IS NULL;
CREATE INDEX health_interval_by_camera ON health_interval (camera_id, from_at, id);
CREATE INDEX health_interval_by_end ON health_interval (to_at) WHERE to_at IS NOT NULL;

INSERT INTO health_interval (id, camera_id, health, reason, findings, from_at)
SELECT gen_random_uuid(), camera_id, health, reason, '', since FROM camera_health;
