create extension if not exists pg_trgm;

-- Every plate ever read, once, while it is kept: a pattern is looked up here, in some hundred thousand rows, and the
-- sightings then by whole plates. So a pattern costs no index of trigrams over every reading.
create table sighted_plate (
    plate    text primary key,
    folded   text not null,
    last_day date not null
);
create index sighted_plate_like on sighted_plate using gin (folded gin_trgm_ops);
create index sighted_plate_prefix on sighted_plate (folded text_pattern_ops);
create index sighted_plate_age on sighted_plate using brin (last_day);
insert into sighted_plate (plate, folded, last_day)
select plate, min(folded), max((seen_at at time zone 'UTC')::date) from sighting group by plate;

-- All plates of some cameras within some time.
create index sighting_by_camera on sighting (camera_id, seen_at desc, id desc);

-- Searches that a second person has to know of. due_at is the timer: a request lapses, an approval runs out, a review
-- is overdue.
create table plate_search (
    id              uuid primary key,
    version         bigint      not null,
    kind            text        not null,
    status          text        not null,
    request         text        not null,
    plate           text,
    seen_from       timestamptz not null,
    seen_to         timestamptz not null,
    scope           text        not null,
    reference       text        not null,
    reference_found boolean     not null,
    reason          text        not null,
    breadth         text,
    township_code   text,
    requested_by    text        not null,
    requested_at    timestamptz not null,
    decided_by      text,
    decided_at      timestamptz,
    decision_note   text,
    ran_at          timestamptz,
    run_until       timestamptz,
    due_at          timestamptz,
    overdue_steps   int         not null,
    justified       boolean,
    closed_at       timestamptz
);
create index plate_search_newest on plate_search (requested_at desc, id desc);
create index plate_search_by_status on plate_search (status, requested_at desc, id desc);
create index plate_search_by_requester on plate_search (requested_by, requested_at desc, id desc);
create index plate_search_due on plate_search (due_at) where due_at is not null;
create index plate_search_closed on plate_search (closed_at) where closed_at is not null;

-- Our own copy of what a purpose can name, from case.cases.v1.
create table known_case (
    number        text primary key,
    version       bigint  not null,
    township_code text,
    live          boolean not null
);
