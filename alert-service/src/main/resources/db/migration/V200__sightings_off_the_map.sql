-- A vehicle that is contained was seen where there is no road on the map: told once, and no plan begins there.
alter table containment add column off_map_at timestamptz;
