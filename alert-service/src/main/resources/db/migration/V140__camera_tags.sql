-- Words by which people gather cameras, for the scope of rules.
alter table camera add column tags text[] not null default '{}';
