create table containment (
    id          uuid primary key,
    version     bigint           not null,
    incident_id uuid             not null references incident (id) on delete cascade,
    status      text             not null,
    plate       text,
    reason      text             not null,
    lon         double precision not null,
    lat         double precision not null,
    sighted_at  timestamptz      not null,
    pool        text[],
    created_at  timestamptz      not null,
    created_by  text             not null,
    ended_at    timestamptz,
    computed_at timestamptz,
    plan        text
);
create index containment_of_incident on containment (incident_id, created_at desc, id desc);
create index containment_running on containment (computed_at) where status = 'ACTIVE';
create index containment_oldest on containment (created_at);
