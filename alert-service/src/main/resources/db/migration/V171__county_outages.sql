-- Outages of several townships at once are one of the county: each township keeps its own alert, for its own desk, as a
-- part of the county's; whoever sees the county sees that one only.
alter table alert add column part_of uuid;
create index alert_open_parts on alert (part_of) where part_of is not null and status in ('OPEN', 'ACKNOWLEDGED');
