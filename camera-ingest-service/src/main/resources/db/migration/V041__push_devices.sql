-- Devices that analyse by themselves and push what they saw: one account, one camera.
CREATE TABLE push_device (
    id               text        PRIMARY KEY,
    version          bigint      NOT NULL,
    camera_id        uuid        NOT NULL UNIQUE REFERENCES camera ON DELETE CASCADE,
    secret           text        NOT NULL,
    enabled          boolean     NOT NULL,
    signs_every_call boolean     NOT NULL,
    status           text        NOT NULL,
    registered_from  text,
    registered_at    timestamptz,
    last_seen_at     timestamptz,
    last_capture_at  timestamptz,
    clock_ahead_seconds bigint,
    created_at       timestamptz NOT NULL,
    changed_at       timestamptz NOT NULL
);
COMMENT ON COLUMN push_device.secret IS 'sealed with the service''s key';
COMMENT ON COLUMN push_device.signs_every_call IS 'false: only the registration is signed, later calls are known by their address';
COMMENT ON COLUMN push_device.clock_ahead_seconds IS 'how far the device''s clock was ahead of ours at its last capture';
CREATE INDEX push_device_online ON push_device (last_seen_at) WHERE status = 'ONLINE';

-- How often each nonce of HTTP Digest has been used, so that no signed call can be played again.
CREATE TABLE digest_nonce (
    nonce      text        PRIMARY KEY,
    last_count bigint      NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX digest_nonce_by_expiry ON digest_nonce (expires_at);

-- What devices have pushed, so that the same event pushed again makes no second one.
CREATE TABLE capture (
    sender       text        NOT NULL,
    event_id     text        NOT NULL,
    camera_id    uuid        NOT NULL,
    detection_id uuid        NOT NULL,
    received_at  timestamptz NOT NULL,
    PRIMARY KEY (sender, event_id)
);
CREATE INDEX capture_by_age ON capture (received_at);
