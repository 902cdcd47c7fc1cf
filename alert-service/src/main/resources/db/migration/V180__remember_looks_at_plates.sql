-- What somebody asked of a plate within the last day, so that a broad search cannot be had in slices: the sum is judged
-- like one search (ADR 50). Forgotten after that day; the audit trail is what stays.
create table plate_look (
    id         uuid        primary key,
    user_name  text        not null,
    folded     text        not null,
    seen_from  timestamptz not null,
    seen_to    timestamptz not null,
    camera_ids text[],
    looked_at  timestamptz not null
);
create index plate_look_of_user on plate_look (user_name, folded, looked_at desc);
create index plate_look_age on plate_look (looked_at);
