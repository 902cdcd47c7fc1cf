insert into revision (name, value) values ('road', 0);

create table road_network (
    id          uuid primary key,
    version     bigint      not null,
    name        text        not null,
    fingerprint text        not null,
    junctions   int         not null,
    roads       int         not null,
    imported_at timestamptz not null,
    imported_by text        not null
);
create index road_network_newest on road_network (imported_at desc, id desc);

create table road_junction (
    network_id uuid             not null references road_network (id) on delete cascade,
    seq        int              not null,
    code       text             not null,
    name       text,
    lon        double precision not null,
    lat        double precision not null,
    primary key (network_id, seq)
);

create table road (
    network_id uuid               not null references road_network (id) on delete cascade,
    seq        int                not null,
    from_code  text               not null,
    to_code    text               not null,
    name       text,
    metres     double precision,
    kmh        double precision   not null,
    one_way    boolean            not null,
    line       double precision[] not null,
    primary key (network_id, seq)
);
