-- A plate that drives on is seen in one township after the other, and each one's desk has its alert: the first one's by
-- township_code, the others' by this. Null for nearly all alerts, so that neither they nor the intake pay for the index.
alter table alert
    -- varchar, as Hibernate asks for it: PostgreSQL holds no text[] against varchar[].
    add column also_seen_in     varchar[],
    -- The picture where it was seen last, and the plate in it: that desk may not see the first township's.
    add column last_snapshot_id text,
    add column last_crop_id     text;
create index alert_seen_elsewhere on alert (raised_at desc, id desc) where also_seen_in is not null;
