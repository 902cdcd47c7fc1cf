-- When each unit is on duty, as it was planned: by the week, and days that differ. The unit keeps only what is next.
create table unit_shift_plan (
    unit_id    uuid primary key references unit (id) on delete cascade,
    version    bigint      not null,
    weekly     text        not null,
    dates      text        not null,
    changed_at timestamptz not null,
    changed_by text        not null
);
alter table unit
    add column shift_planned   boolean not null default false,
    add column next_shift_from timestamptz,
    add column next_shift_to   timestamptz;
