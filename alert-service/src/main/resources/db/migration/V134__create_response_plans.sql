create table response_plan (
    id            uuid primary key,
    version       bigint      not null,
    name          text        not null,
    enabled       boolean     not null,
    township_code text,
    kinds         text[]      not null,
    severities    text[]      not null,
    needs         text        not null,
    message       text,
    cameras       int         not null,
    auto_next     boolean     not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    updated_by    text        not null
);
create index response_plan_newest on response_plan (created_at desc, id desc);
create index response_plan_in_force on response_plan (updated_at desc) where enabled;
