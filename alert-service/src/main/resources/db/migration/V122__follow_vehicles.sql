-- The picture of the plate alone, beside the one of the scene.
alter table sighting add column crop_id text;
alter table alert add column watch_crop text;

insert into revision (name, value) values ('follow', 0);

-- Vehicles that are followed for an incident. ends_at is the timer.
create table follow (
    id            uuid primary key,
    version       bigint      not null,
    plate         text        not null,
    folded        text        not null,
    incident_id   uuid        not null,
    township_code text,
    reference     text        not null,
    reason        text        not null,
    started_by    text        not null,
    started_at    timestamptz not null,
    ends_at       timestamptz not null,
    ended_at      timestamptz,
    ended_by      text,
    end_reason    text,
    sightings     int         not null,
    told_at       timestamptz,
    told_camera   text
);
create index follow_newest on follow (started_at desc, id desc);
create index follow_of_incident on follow (incident_id, started_at desc, id desc);
create index follow_running on follow (ends_at) where ended_at is null;
create index follow_ended on follow (ended_at) where ended_at is not null;

-- What was seen of them; a copy, because the follow outlives a search's hour. A reading stands here once.
create table follow_sighting (
    follow_id     uuid             not null references follow (id) on delete cascade,
    sighting_id   uuid             not null,
    seen_at       timestamptz      not null,
    plate         text             not null,
    exact         boolean          not null,
    confidence    double precision not null,
    camera_id     text             not null,
    camera_name   text,
    township_code text,
    lon           double precision,
    lat           double precision,
    snapshot_id   text,
    crop_id       text,
    primary key (follow_id, sighting_id)
);
create index follow_sighting_newest on follow_sighting (follow_id, seen_at desc, sighting_id desc);
