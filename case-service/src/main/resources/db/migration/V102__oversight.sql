-- The second party's copy of every service's audit trail, from audit.accesses.v1: what was told once cannot be taken
-- back by changing the service's own table.
CREATE TABLE access_record (
    id             uuid        PRIMARY KEY,
    service        text        NOT NULL,
    sequence       bigint      NOT NULL,
    at             timestamptz NOT NULL,
    actor          text        NOT NULL,
    roles          text        NOT NULL,
    action         text        NOT NULL,
    object_type    text        NOT NULL,
    object_id      text        NOT NULL,
    purpose        text        NOT NULL,
    outcome        text        NOT NULL,
    remote_address text        NOT NULL,
    hash           text        NOT NULL,
    UNIQUE (service, sequence)
);
CREATE INDEX access_record_newest ON access_record (at DESC, id DESC);
CREATE INDEX access_record_by_actor ON access_record (actor, at DESC, id DESC);
CREATE INDEX access_record_by_object ON access_record (object_id, at DESC, id DESC);
CREATE INDEX access_record_by_action ON access_record (action, at DESC, id DESC);
REVOKE UPDATE ON access_record FROM "${appRole}";

-- How far each service's chain has been followed.
CREATE TABLE access_chain (
    service       text        PRIMARY KEY,
    first_sequence bigint     NOT NULL,
    sequence      bigint      NOT NULL,
    hash          text        NOT NULL,
    followed_at   timestamptz NOT NULL,
    head_sequence bigint,
    head_at       timestamptz,
    head_key_id   text
);

-- What did not fit; nothing takes a line back.
CREATE TABLE chain_finding (
    id       uuid        PRIMARY KEY,
    service  text        NOT NULL,
    sequence bigint      NOT NULL,
    kind     text        NOT NULL,
    found_at timestamptz NOT NULL
);
CREATE INDEX chain_finding_newest ON chain_finding (service, found_at DESC, id DESC);
REVOKE UPDATE, DELETE ON chain_finding FROM "${appRole}";

-- Looks of each actor by the hour: the measure of what is usual for him.
CREATE TABLE actor_hour (
    actor text        NOT NULL,
    hour  timestamptz NOT NULL,
    looks integer     NOT NULL,
    PRIMARY KEY (actor, hour)
);
CREATE INDEX actor_hour_by_hour ON actor_hour (hour);

-- Incidents, tasks and alerts that a purpose may name, and until when they were live.
CREATE TABLE matter (
    id         uuid        PRIMARY KEY,
    kind       text        NOT NULL,
    ended_at   timestamptz,
    changed_at timestamptz NOT NULL
);
CREATE INDEX matter_by_age ON matter (changed_at);

CREATE TABLE access_review (
    id         uuid        PRIMARY KEY,
    version    bigint      NOT NULL,
    record_id  uuid        NOT NULL UNIQUE REFERENCES access_record (id),
    actor      text        NOT NULL,
    reasons    text[]      NOT NULL,
    status     text        NOT NULL,
    created_at timestamptz NOT NULL,
    due_at     timestamptz NOT NULL,
    verdict    text,
    note       text,
    decided_by text,
    decided_at timestamptz
);
CREATE INDEX access_review_open ON access_review (due_at, id) WHERE status = 'OPEN';
CREATE INDEX access_review_decided ON access_review (decided_at DESC, id DESC) WHERE status = 'DECIDED';
