-- Alerts that nobody looked at in time, beside those that somebody has decided: a rule can be right and still be ignored.
alter table alert_tally add column expired bigint not null default 0;
alter table alert_tally_delta add column expired int not null default 0;

update alert_tally t set expired = known.expired
from (select s.kind, s.subject, (a.raised_at at time zone 'Asia/Shanghai')::date as day, count(*) as expired
      from alert a
      cross join lateral (values (case when a.watch_entry_id is null then 'RULE' else 'WATCH' end, a.rule_id::text),
                                 ('CAMERA', a.camera_id)) as s (kind, subject)
      where a.status = 'EXPIRED' and a.outage is null
      group by 1, 2, 3) known
where t.kind = known.kind and t.subject = known.subject and t.day = known.day;
