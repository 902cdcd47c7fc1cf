-- What a grid officer is shown of an alert: where, what and how it stands. No plate, no picture, no notes.
CREATE TABLE alert_copy (
    alert_id      uuid PRIMARY KEY,
    alert_version bigint NOT NULL,
    status        text NOT NULL,
    severity      text,
    rule_name     text,
    camera_id     text,
    camera_name   text,
    township_code text,
    lon           double precision,
    lat           double precision,
    event_kind    text,
    object_class  text,
    zone          text,
    raised_at     timestamptz NOT NULL,
    last_seen_at  timestamptz,
    count         integer NOT NULL,
    closed_at     timestamptz
);

CREATE INDEX alert_copy_raised ON alert_copy (raised_at);

-- The grids in which an alert lies: none outside of all of them, several on a border.
CREATE TABLE alert_in_grid (
    grid_id   uuid NOT NULL REFERENCES grid (id),
    alert_id  uuid NOT NULL REFERENCES alert_copy (alert_id) ON DELETE CASCADE,
    raised_at timestamptz NOT NULL,
    PRIMARY KEY (grid_id, alert_id)
);

CREATE INDEX alert_in_grid_newest ON alert_in_grid (grid_id, raised_at DESC, alert_id DESC);
CREATE INDEX alert_in_grid_alert ON alert_in_grid (alert_id);
