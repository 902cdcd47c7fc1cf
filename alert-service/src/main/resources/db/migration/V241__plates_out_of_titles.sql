-- A title stands in lists of incidents for as long as those are kept, and in the name of a case. The plate of a vehicle that was
-- looked out for is no part of it any more: it is kept beside it, and told to the crews under way.
alter table incident add column plate text;
update incident
set plate = substring(title from '^布控车辆 ([^ ]+) · '),
    title = regexp_replace(title, '^布控车辆 [^ ]+ · ', '布控车辆 · ')
where source = 'ALERT' and title ~ '^布控车辆 [^ ]+ · ';
