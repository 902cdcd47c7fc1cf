CREATE TABLE patrol_plan (
    id            uuid        PRIMARY KEY,
    version       bigint      NOT NULL,
    name          text        NOT NULL,
    township_code text,
    cameras       uuid[]      NOT NULL,
    seconds_each  int         NOT NULL,
    schedule      text        NOT NULL,
    enabled       boolean     NOT NULL,
    next_due      timestamptz,
    created_by    text        NOT NULL,
    created_at    timestamptz NOT NULL,
    changed_at    timestamptz NOT NULL,
    removed_at    timestamptz
);
COMMENT ON COLUMN patrol_plan.schedule IS 'weekly windows as JSON; none: walked by people only';
CREATE INDEX patrol_plan_due ON patrol_plan (next_due) WHERE next_due IS NOT NULL;
CREATE INDEX patrol_plan_in_order ON patrol_plan (created_at, id) WHERE removed_at IS NULL;

-- A round keeps its own list of cameras: a plan that is edited meanwhile changes the next round, not this one.
CREATE TABLE patrol_round (
    id            uuid        PRIMARY KEY,
    version       bigint      NOT NULL,
    plan_id       uuid        NOT NULL REFERENCES patrol_plan,
    plan_name     text        NOT NULL,
    township_code text,
    kind          text        NOT NULL,
    status        text        NOT NULL,
    started_by    text,
    scheduled_for timestamptz,
    started_at    timestamptz NOT NULL,
    ended_at      timestamptz,
    seconds_each  int         NOT NULL,
    next_step_at  timestamptz,
    attempts      int         NOT NULL,
    reason        text,
    cameras       int         NOT NULL,
    checked       int         NOT NULL,
    missed        int         NOT NULL,
    unreachable   int         NOT NULL,
    findings      int         NOT NULL
);
COMMENT ON COLUMN patrol_round.next_step_at IS 'automatic: when the next camera is looked at; person: when it counts as given up';
CREATE INDEX patrol_round_due ON patrol_round (next_step_at) WHERE status = 'RUNNING';
CREATE INDEX patrol_round_newest ON patrol_round (started_at, id);
CREATE INDEX patrol_round_by_plan ON patrol_round (plan_id, started_at, id);
CREATE UNIQUE INDEX patrol_round_due_once ON patrol_round (plan_id, scheduled_for) WHERE scheduled_for IS NOT NULL;
CREATE INDEX patrol_round_by_end ON patrol_round (ended_at) WHERE ended_at IS NOT NULL;

CREATE TABLE patrol_check (
    round_id    uuid        NOT NULL REFERENCES patrol_round ON DELETE CASCADE,
    position    int         NOT NULL,
    camera_id   uuid        NOT NULL,
    camera_name text        NOT NULL,
    status      text        NOT NULL,
    checked_at  timestamptz,
    checked_by  text,
    seconds     int         NOT NULL,
    snapshot_id text,
    quality     text        NOT NULL,
    reason      text,
    PRIMARY KEY (round_id, position)
);
CREATE INDEX patrol_check_by_camera ON patrol_check (camera_id, checked_at) WHERE status = 'CHECKED';

CREATE TABLE patrol_finding (
    id           uuid             PRIMARY KEY,
    round_id     uuid             NOT NULL REFERENCES patrol_round ON DELETE CASCADE,
    position     int              NOT NULL,
    camera_id    uuid             NOT NULL,
    camera_name  text             NOT NULL,
    lon          double precision NOT NULL,
    lat          double precision NOT NULL,
    note         text             NOT NULL,
    noted_by     text             NOT NULL,
    noted_at     timestamptz      NOT NULL,
    snapshot_id  text,
    incident_id  uuid,
    escalated_by text
);
CREATE INDEX patrol_finding_by_round ON patrol_finding (round_id, noted_at, id);
