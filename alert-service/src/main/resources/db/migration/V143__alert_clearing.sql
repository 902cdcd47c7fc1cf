-- An alert of which nothing more is seen says so; its timer is a row, so that a restart forgets none.
alter table alert add column cleared_at timestamptz;
create table alert_clearing (
    alert_id uuid primary key references alert (id) on delete cascade,
    due_at   timestamptz not null
);
create index alert_clearing_due on alert_clearing (due_at);
insert into alert_clearing (alert_id, due_at)
select id, last_seen_at + interval '5 minutes' from alert where status in ('OPEN', 'ACKNOWLEDGED');
