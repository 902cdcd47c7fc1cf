-- The agreed or emergency search under which a vehicle is followed: when that is found to be unjustified, it is followed no more.
alter table follow add column search_id uuid;
