-- Somebody looks at a camera's recordings, for a purpose that was written down before the first picture.
CREATE TABLE recording_viewing (
    id         uuid        PRIMARY KEY,
    camera_id  uuid        NOT NULL,
    from_at    timestamptz NOT NULL,
    to_at      timestamptz NOT NULL,
    viewer     text        NOT NULL,
    purpose    text        NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX recording_viewing_by_expiry ON recording_viewing (expires_at);

CREATE TABLE evidence_clip (
    id            uuid        PRIMARY KEY,
    camera_id     uuid        NOT NULL,
    camera_code   text        NOT NULL,
    camera_name   text        NOT NULL,
    township_code text        NOT NULL,
    from_at       timestamptz NOT NULL,
    to_at         timestamptz NOT NULL,
    kind          text        NOT NULL,
    reference     text        NOT NULL,
    reason        text        NOT NULL,
    requested_by  text        NOT NULL,
    requested_at  timestamptz NOT NULL,
    status        text        NOT NULL,
    claimed_until timestamptz,
    progress      integer     NOT NULL,
    problem       text,
    masked        boolean     NOT NULL,
    file          text,
    bytes         bigint,
    sha256        text,
    verified      boolean,
    finished_at   timestamptz,
    expires_at    timestamptz NOT NULL
);
COMMENT ON COLUMN evidence_clip.kind IS 'ORIGINAL: manifest and segments as recorded; SHARED: one file, encoded anew with masks and watermark';
CREATE INDEX evidence_clip_in_order ON evidence_clip (requested_at DESC, id DESC);
CREATE INDEX evidence_clip_waiting ON evidence_clip (requested_at) WHERE status IN ('QUEUED', 'RUNNING');
CREATE INDEX evidence_clip_by_file ON evidence_clip (file);
CREATE INDEX evidence_clip_by_expiry ON evidence_clip (expires_at);

CREATE INDEX snapshot_by_camera ON snapshot (camera_id, taken_at);
