-- From a rule, or an entry of the watch list, to its alerts.
create index alert_by_rule on alert (rule_id, raised_at desc, id desc);
