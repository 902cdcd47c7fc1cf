-- Officers' pictures from the scene; the bytes lie in the file store.
create table incident_picture (
    id          uuid primary key,
    incident_id uuid        not null references incident (id),
    task_id     uuid        not null,
    call_sign   text        not null,
    taken_at    timestamptz not null,
    received_at timestamptz not null,
    at_source   text        not null,
    doubt       text,
    taken_by    text        not null,
    sha256      text        not null,
    bytes       int         not null,
    width       int         not null,
    height      int         not null,
    file        text        not null
);
create index incident_picture_of_incident on incident_picture (incident_id, taken_at desc, id desc);
create index incident_picture_oldest on incident_picture (received_at);
