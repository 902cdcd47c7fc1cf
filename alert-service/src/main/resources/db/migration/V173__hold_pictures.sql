-- Pictures of an incident are held while a case lives on it. A file goes only after its row has gone for good: what is to
-- be deleted stands here until it is.
alter table known_case add column incident_id uuid;
create index known_case_of_incident on known_case (incident_id) where live;
create table forgotten_file (
    file       text primary key,
    noted_at   timestamptz not null
);
