-- Where units are, as their devices and officers tell: the last place only. Forgetting is built in, there is no track.
alter table unit
    add column device_id        text,
    add column shift_from       timestamptz,
    add column shift_to         timestamptz,
    add column shift_turns_at   timestamptz,
    add column speed_kmh        double precision,
    add column heading          double precision,
    add column position_source  text,
    add column position_suspect boolean     not null default false,
    add column position_told_at timestamptz,
    add column position_untold  boolean     not null default false;
create unique index unit_by_device on unit (device_id) where device_id is not null;
create index unit_shift_turns on unit (shift_turns_at) where shift_turns_at is not null;
create index unit_position_untold on unit (position_told_at) where position_untold;
