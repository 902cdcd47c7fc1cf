-- A watch-list entry's whole life: review date, renewals by two people, imports, its end as a timer row.
alter table watch_entry
    add column review_at            timestamptz,
    add column grouping_seconds     int not null default 600,
    add column renewals             int not null default 0,
    add column renewal_to           timestamptz,
    add column renewal_reason       text,
    add column renewal_requested_by text,
    add column renewal_requested_at timestamptz,
    add column batch_id             uuid;
update watch_entry set review_at = valid_to, ended_at = coalesce(ended_at, case when status = 'REJECTED' then decided_at end);
alter table watch_entry alter column review_at set not null;
create index watch_entry_by_status on watch_entry (status, requested_at desc, id desc);
create index watch_entry_by_plate on watch_entry (plate, requested_at desc);
create index watch_entry_of_batch on watch_entry (batch_id) where batch_id is not null;
create index watch_entry_due on watch_entry (valid_to) where status in ('REQUESTED', 'ACTIVE');
create index watch_entry_ended on watch_entry (ended_at) where ended_at is not null;

-- What a lead rests on, and who has compared the picture with the registered plate.
alter table alert
    add column watch_entry_id     uuid,
    add column watch_plate        text,
    add column watch_read         text,
    add column watch_exact        boolean,
    add column watch_box          double precision[],
    add column plate_confirmed    text,
    add column plate_confirmed_by text,
    add column plate_confirmed_at timestamptz;
create index alert_of_unconfirmed_plate on alert (incident_id)
    where watch_entry_id is not null and plate_confirmed_at is null;
