-- Who has an alert open at this moment, so that two people on one see each other. Unlogged and seconds long on purpose:
-- it is in no log, no replica and no backup, and a restart forgets it.
create unlogged table alert_viewer (
    alert_id uuid        not null,
    viewer   text        not null,
    until    timestamptz not null,
    primary key (alert_id, viewer)
);
create index alert_viewer_until on alert_viewer (until);
