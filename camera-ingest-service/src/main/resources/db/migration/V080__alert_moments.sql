-- Which alert is of which camera and when, from ops.alerts.v1: a look for an alert's sake shows its own moments only.
CREATE TABLE alert_moment (
    alert_id     uuid        PRIMARY KEY,
    camera_id    uuid        NOT NULL,
    raised_at    timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL
);
CREATE INDEX alert_moment_by_end ON alert_moment (last_seen_at);

-- Pictures that belong to a sighting live as long as sightings do; those kept so far can be told by nothing but their
-- time, so they keep the end date they were given.
COMMENT ON COLUMN snapshot.expires_at IS '30 days for pictures of plate readings, 90 for others, 7 after a dismissal; longer for what an alert rests on';
