-- Dropping a partition locks the whole table. Counting comes first now, so that nobody waits for it behind the lock; and who
-- cannot have the lock within two seconds gives up until the next run: readings that come in would queue up behind him for
-- as long as somebody's search takes.
create or replace function drop_sightings_before(day date) returns bigint
    language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '2s' as $$
declare
    old   text[];
    one   text;
    rows  bigint;
    total bigint := 0;
begin
    select array_agg(c.relname::text order by c.relname) into old
    from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'sighting'::regclass and c.relname < 'sighting_' || to_char(day, 'YYYYMMDD');
    foreach one in array coalesce(old, '{}') loop
        execute format('select count(*) from %I', one) into rows;
        total := total + rows;
    end loop;
    foreach one in array coalesce(old, '{}') loop
        execute format('drop table %I', one);
    end loop;
    return total;
end $$;

-- The same for a day that is made ahead. When a reading needs one that is not there it waits for the lock: it has no other
-- place to go.
create function make_sighting_partition_ahead(day date) returns void
    language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '2s' as $$
begin
    perform make_sighting_partition(day);
end $$;

revoke execute on function make_sighting_partition_ahead(date) from public;
grant execute on function make_sighting_partition_ahead(date) to ${appRole};
