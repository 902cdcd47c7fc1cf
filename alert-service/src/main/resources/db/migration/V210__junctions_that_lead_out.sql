-- Where roads leave the map. Known to whoever exports a network; the outline of a county tells it badly.
alter table road_junction add column leads_out boolean not null default false;
