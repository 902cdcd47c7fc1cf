ALTER TABLE camera ADD COLUMN recorded boolean NOT NULL DEFAULT true;

-- The head of each camera's chain, and what must be known of a camera after it has been removed.
CREATE TABLE recording_chain (
    camera_id     uuid        PRIMARY KEY,
    camera_name   text        NOT NULL,
    township_code text        NOT NULL,
    tier          text        NOT NULL,
    sequence      bigint      NOT NULL,
    hash          text        NOT NULL,
    last_to       timestamptz,
    gap_since     timestamptz,
    gap_reason    text,
    kept_bytes    bigint      NOT NULL DEFAULT 0
);
COMMENT ON COLUMN recording_chain.gap_reason IS 'why nothing is recorded just now; null while it is';

CREATE TABLE recording_segment (
    camera_id      uuid        NOT NULL REFERENCES recording_chain,
    sequence       bigint      NOT NULL,
    from_at        timestamptz NOT NULL,
    to_at          timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    bytes          bigint      NOT NULL,
    sha256         text        NOT NULL,
    gap_before     text,
    previous_hash  text        NOT NULL,
    hash           text        NOT NULL,
    head_key_id    text        NOT NULL,
    head_signature text        NOT NULL,
    file           text        NOT NULL,
    codec          text,
    file_lost      boolean     NOT NULL DEFAULT false,
    PRIMARY KEY (camera_id, sequence)
);
COMMENT ON COLUMN recording_segment.codec IS 'as a browser is asked for it (RFC 6381); null if only other players can play it';
CREATE INDEX recording_segment_by_time ON recording_segment (camera_id, to_at, from_at);
CREATE INDEX recording_segment_by_age ON recording_segment (from_at);
CREATE INDEX recording_segment_by_expiry ON recording_segment (expires_at);
CREATE INDEX recording_segment_by_file ON recording_segment (file);

-- When each camera was recorded and when not; outlives the recordings themselves.
CREATE TABLE recording_interval (
    camera_id uuid        NOT NULL,
    from_at   timestamptz NOT NULL,
    to_at     timestamptz NOT NULL,
    recorded  boolean     NOT NULL,
    reason    text,
    PRIMARY KEY (camera_id, from_at, recorded)
);
CREATE INDEX recording_interval_by_end ON recording_interval (camera_id, to_at);
CREATE INDEX recording_interval_by_age ON recording_interval (to_at);

CREATE TABLE recording_hold (
    id          uuid        PRIMARY KEY,
    camera_id   uuid        NOT NULL,
    camera_name text        NOT NULL,
    township_code text      NOT NULL,
    from_at     timestamptz NOT NULL,
    to_at       timestamptz NOT NULL,
    reference   text        NOT NULL,
    reason      text        NOT NULL,
    held_by     text        NOT NULL,
    created_at  timestamptz NOT NULL,
    until       timestamptz NOT NULL,
    released_at timestamptz,
    released_by text
);
CREATE INDEX recording_hold_by_camera ON recording_hold (camera_id, to_at) WHERE released_at IS NULL;
CREATE INDEX recording_hold_in_order ON recording_hold (created_at DESC, id DESC);
