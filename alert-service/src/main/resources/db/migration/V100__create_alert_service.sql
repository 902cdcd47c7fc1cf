-- Revisions: one row per kind of reference data. A writer takes the row's lock until it commits, so that a reader who
-- asks for everything after revision N can miss nothing.
create table revision (
    name  text primary key,
    value bigint not null
);
insert into revision (name, value) values ('rule', 0), ('camera', 0);

create table rule (
    id         uuid primary key,
    version    bigint      not null,
    name       text        not null,
    enabled    boolean     not null,
    townships  text[]      not null,
    definition text        not null,
    created_at timestamptz not null,
    created_by text        not null,
    updated_at timestamptz not null,
    updated_by text        not null
);
create index rule_newest on rule (created_at desc, id desc);

-- Our own copy of the camera registry, from sky.cameras.v1.
create table camera (
    id            text primary key,
    version       bigint  not null,
    name          text    not null,
    tier          text    not null,
    township_code text,
    lon           double precision,
    lat           double precision,
    removed       boolean not null,
    revision      bigint  not null
);
create index camera_by_revision on camera (revision);

-- Where the intake stands; written in the transaction of what was read, and only from the value it read before, so that
-- an instance that has lost a partition cannot write any more.
create table consumed_offset (
    topic       text   not null,
    partition   int    not null,
    next_offset bigint not null,
    primary key (topic, partition)
);

create table alert (
    id              uuid primary key,
    version         bigint           not null,
    status          text             not null,
    severity        text             not null,
    rule_id         uuid             not null,
    rule_name       text             not null,
    camera_id       text             not null,
    camera_name     text,
    township_code   text,
    lon             double precision,
    lat             double precision,
    event_kind      text             not null,
    object_class    text,
    zone            text,
    line            text,
    plate           text,
    confidence      double precision not null,
    raised_at       timestamptz      not null,
    last_seen_at    timestamptz      not null,
    count           int              not null,
    snapshot_id     text,
    acknowledged_at timestamptz,
    acknowledged_by text,
    closed_at       timestamptz,
    closed_by       text,
    dismiss_reason  text,
    note            text,
    incident_id     uuid
);
create index alert_newest on alert (raised_at desc, id desc);
create index alert_by_status on alert (status, raised_at desc, id desc);
create index alert_by_camera on alert (camera_id, raised_at desc, id desc);
create index alert_by_township on alert (township_code, raised_at desc, id desc);
create index alert_unseen on alert (raised_at) where status = 'OPEN';
create index alert_of_unknown_camera on alert (camera_id) where camera_name is null;

create table incident (
    id              uuid primary key,
    version         bigint      not null,
    status          text        not null,
    severity        text        not null,
    source          text        not null,
    title           text        not null,
    note            text,
    township_code   text,
    lon             double precision,
    lat             double precision,
    place           text,
    alert_ids       uuid[]      not null,
    camera_id       text,
    camera_name     text,
    snapshot_url    text,
    opened_at       timestamptz not null,
    opened_by       text        not null,
    dispatched_at   timestamptz,
    on_scene_at     timestamptz,
    resolved_at     timestamptz,
    resolved_by     text,
    closed_at       timestamptz,
    closed_by       text,
    outcome         text,
    offence_kind    text,
    resolution_note text
);
create index incident_newest on incident (opened_at desc, id desc);
create index incident_by_status on incident (status, opened_at desc, id desc);
create index incident_by_township on incident (township_code, opened_at desc, id desc);

create table unit (
    id             uuid primary key,
    version        bigint      not null,
    call_sign      text        not null,
    kind           text        not null,
    capabilities   text[]      not null,
    crew           text[]      not null,
    township_code  text,
    status         text        not null,
    on_shift       boolean     not null,
    out_of_service boolean     not null,
    lon            double precision,
    lat            double precision,
    position_at    timestamptz,
    active_tasks   int         not null,
    created_at     timestamptz not null
);
create index unit_newest on unit (created_at desc, id desc);
create index unit_by_township on unit (township_code, created_at desc, id desc);
create index unit_by_crew on unit using gin (crew);

create table task (
    id           uuid primary key,
    version      bigint      not null,
    incident_id  uuid        not null references incident (id) on delete cascade,
    unit_id      uuid        not null references unit (id),
    status       text        not null,
    instructions text,
    issued_at    timestamptz not null,
    issued_by    text        not null,
    accepted_at  timestamptz,
    departed_at  timestamptz,
    arrived_at   timestamptz,
    ended_at     timestamptz,
    outcome      text,
    note         text,
    reason       text
);
create index task_by_incident on task (incident_id, issued_at);
create index task_by_unit on task (unit_id, issued_at desc, id desc);
create index task_newest on task (issued_at desc, id desc);
-- A unit is sent to an incident once at a time, however often somebody clicks.
create unique index task_running on task (incident_id, unit_id)
    where status in ('RESERVED', 'ISSUED', 'ACCEPTED', 'EN_ROUTE', 'ON_SCENE');

create table stage_clock (
    id               uuid primary key,
    subject_id       uuid        not null,
    alert_id         uuid,
    incident_id      uuid,
    task_id          uuid,
    stage            text        not null,
    severity         text        not null,
    township_code    text,
    started_at       timestamptz not null,
    due_at           timestamptz not null,
    done_at          timestamptz,
    breached_at      timestamptz,
    step             int         not null,
    next_escalation  timestamptz,
    unique (subject_id, stage)
);
create index stage_clock_due on stage_clock (next_escalation) where next_escalation is not null;
create index stage_clock_started on stage_clock (started_at);

create table timeline_entry (
    id          uuid primary key,
    incident_id uuid        not null,
    at          timestamptz not null,
    kind        text        not null,
    source      text        not null,
    actor       text        not null,
    subject_id  uuid,
    text        text
);
create index timeline_of_incident on timeline_entry (incident_id, at, id);

-- Expiry leaves a count, not content.
create table retention_run (
    id      uuid primary key,
    kind    text        not null,
    before  timestamptz not null,
    deleted bigint      not null,
    ran_at  timestamptz not null
);
