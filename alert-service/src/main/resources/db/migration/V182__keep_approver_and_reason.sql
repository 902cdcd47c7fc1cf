-- Who first agreed to an entry stays beside who decided on its last renewal; and why it was withdrawn.
alter table watch_entry add column renewal_decided_by text;
alter table watch_entry add column renewal_decided_at timestamptz;
alter table watch_entry add column end_reason text;
