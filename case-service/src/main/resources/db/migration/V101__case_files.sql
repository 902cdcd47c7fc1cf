-- A case. incident_id is unique: whatever is delivered twice, an incident opens one case.
CREATE TABLE case_file (
    id            uuid PRIMARY KEY,
    version       bigint NOT NULL,
    number        text NOT NULL UNIQUE,
    kind          text NOT NULL,
    status        text NOT NULL,
    title         text NOT NULL,
    township_code text,
    lon           double precision,
    lat           double precision,
    place         text,
    incident_id   uuid NOT NULL UNIQUE,
    alert_ids     uuid[] NOT NULL,
    camera_id     text,
    snapshot_url  text,
    outcome       text,
    note          text,
    occurred_at   timestamptz NOT NULL,
    opened_at     timestamptz NOT NULL,
    changed_at    timestamptz NOT NULL,
    opened_by     text NOT NULL
);

-- Lists run newest first by the time-ordered id, mostly within a township.
CREATE INDEX case_file_township ON case_file (township_code, id DESC);
CREATE INDEX case_file_status ON case_file (status, id DESC);

-- The last serial given out per county and year; its row lock puts openings in order.
CREATE TABLE case_number_serial (
    county text NOT NULL,
    year   integer NOT NULL,
    last   bigint NOT NULL,
    PRIMARY KEY (county, year)
);

-- What happened to a case, one line each; only ever added to.
CREATE TABLE case_timeline_entry (
    id          uuid PRIMARY KEY,
    case_id     uuid NOT NULL REFERENCES case_file (id),
    at          timestamptz NOT NULL,
    kind        text NOT NULL,
    actor       text NOT NULL,
    from_status text,
    to_status   text NOT NULL,
    reason      text
);

CREATE INDEX case_timeline_entry_case ON case_timeline_entry (case_id, id);

-- The history cannot be edited, not even by the service itself.
REVOKE UPDATE, DELETE ON case_timeline_entry FROM "${appRole}";
