-- When the first frame of it was taken; raised_at is when it was judged, which may be minutes later. Null for older ones.
alter table alert add column first_seen_at timestamptz;
