-- Cameras that are lost: held back for a moment, so that a power cut becomes one alert and not three hundred.
alter table alert alter column event_kind drop not null;
alter table alert add column outage text;
create index alert_outage_running on alert (township_code, raised_at desc)
    where outage is not null and cleared_at is null and status in ('OPEN', 'ACKNOWLEDGED');

create table camera_loss (
    camera_id     text primary key,
    camera_name   text,
    township_code text,
    reason        text,
    lost_at       timestamptz not null,
    due_at        timestamptz not null,
    alert_id      uuid
);
create index camera_loss_due on camera_loss (due_at) where alert_id is null;
create index camera_loss_of_township on camera_loss (township_code, lost_at);
