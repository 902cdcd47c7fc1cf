-- What became of alerts, by rule, watch-list entry and camera, a row a day. Writers only add to the deltas, so that two
-- intakes never wait for one busy rule's row; a job folds them into the days.
create table alert_tally_delta (
    id           bigint generated always as identity primary key,
    kind         text   not null,
    subject      text   not null,
    day          date   not null,
    alerts       int    not null,
    hits         bigint not null,
    confirmed    int    not null,
    false_alarms int    not null
);
create table alert_tally (
    id           bigint generated always as identity primary key,
    kind         text   not null,
    subject      text   not null,
    day          date   not null,
    alerts       bigint not null,
    hits         bigint not null,
    confirmed    bigint not null,
    false_alarms bigint not null,
    unique (kind, subject, day)
);
create index alert_tally_by_day on alert_tally (kind, day);
create index alert_tally_old on alert_tally (day);

insert into alert_tally (kind, subject, day, alerts, hits, confirmed, false_alarms)
select s.kind, s.subject, (a.raised_at at time zone 'Asia/Shanghai')::date, count(*), sum(a.count),
       count(*) filter (where a.status = 'CONFIRMED'),
       count(*) filter (where a.status = 'DISMISSED' and a.dismiss_reason <> 'DUPLICATE')
from alert a
cross join lateral (values (case when a.watch_entry_id is null then 'RULE' else 'WATCH' end, a.rule_id::text),
                           ('CAMERA', a.camera_id)) as s (kind, subject)
group by 1, 2, 3;
