-- A stage can begin again, when nobody goes any more; only one clock of a stage runs at a time.
alter table stage_clock drop constraint stage_clock_subject_id_stage_key;
create unique index stage_clock_running on stage_clock (subject_id, stage) where done_at is null;
create index stage_clock_of_subject on stage_clock (subject_id, started_at);
