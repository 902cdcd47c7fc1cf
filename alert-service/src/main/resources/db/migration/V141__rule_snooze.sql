-- A rule that is silent for a while: who, why, until when, and how much it would have raised.
create table rule_snooze (
    id         uuid primary key,
    rule_id    uuid        not null references rule (id) on delete cascade,
    from_at    timestamptz not null,
    until_at   timestamptz not null,
    reason     text        not null,
    snoozed_by text        not null,
    ended_by   text,
    suppressed bigint      not null
);
create index rule_snooze_of_rule on rule_snooze (rule_id, until_at desc);
create index rule_snooze_until on rule_snooze (until_at);
