insert into revision (name, value) values ('watch', 0);

create table watch_entry (
    id            uuid primary key,
    version       bigint      not null,
    plate         text        not null,
    folded        text        not null,
    reason        text        not null,
    authority     text        not null,
    case_number   text        not null,
    severity      text        not null,
    township_code text,
    status        text        not null,
    valid_from    timestamptz not null,
    valid_to      timestamptz not null,
    requested_by  text        not null,
    requested_at  timestamptz not null,
    decided_by    text,
    decided_at    timestamptz,
    ended_by      text,
    ended_at      timestamptz
);
create index watch_entry_newest on watch_entry (requested_at desc, id desc);
create index watch_entry_in_force on watch_entry (id) where status = 'ACTIVE';

-- One partition a day (UTC), so that forgetting is dropping. The service's role owns nothing and may not create
-- tables: the two functions below run with their owner's rights and can do just this.
create table sighting (
    id            uuid             not null,
    seen_at       timestamptz      not null,
    plate         text             not null,
    folded        text             not null,
    confidence    double precision not null,
    camera_id     text             not null,
    camera_name   text,
    township_code text,
    lon           double precision,
    lat           double precision,
    snapshot_id   text,
    primary key (seen_at, id)
) partition by range (seen_at);
create index sighting_by_plate on sighting (folded, seen_at desc, id desc);

create function make_sighting_partition(day date) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtext('sighting'));
    execute format('create table if not exists sighting_%s partition of sighting for values from (%L) to (%L)',
                   to_char(day, 'YYYYMMDD'), day || ' 00:00:00+00', (day + 1) || ' 00:00:00+00');
end $$;

-- Drops every partition whose day lies before the given one, and tells how many sightings went.
create function drop_sightings_before(day date) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    partition text;
    rows      bigint;
    total     bigint := 0;
begin
    for partition in
        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'sighting'::regclass and c.relname < 'sighting_' || to_char(day, 'YYYYMMDD')
        order by c.relname
    loop
        execute format('select count(*) from %I', partition) into rows;
        execute format('drop table %I', partition);
        total := total + rows;
    end loop;
    return total;
end $$;

revoke execute on function make_sighting_partition(date), drop_sightings_before(date) from public;
grant execute on function make_sighting_partition(date), drop_sightings_before(date) to ${appRole};
