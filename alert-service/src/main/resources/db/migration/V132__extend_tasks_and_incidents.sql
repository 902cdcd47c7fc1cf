alter table task
    add column reserved_at  timestamptz,
    add column answer_by    timestamptz,
    add column replaces     uuid,
    -- The townships whose units may take its place; null for the whole county.
    add column pool         text[],
    add column target_lon   double precision,
    add column target_lat   double precision,
    add column target_place text,
    add column pictures     int not null default 0;
-- The timers of answers: what an instance looks for, after a restart too.
create index task_unanswered on task (answer_by) where status = 'ISSUED';

alter table incident
    add column kind             text,
    add column attention        text,
    add column proposed_unit_id uuid,
    add column proposed_call_sign text,
    add column merged_into      uuid references incident (id),
    add column merged_at        timestamptz,
    add column merged_by        text;
create index incident_merged on incident (merged_into) where merged_into is not null;
-- Duplicates are looked for among what was opened lately and is not over.
create index incident_lately on incident (opened_at) where status in ('OPEN', 'DISPATCHED', 'ON_SCENE');

-- Beside when it happened: when we heard of it, and whose clock the first one is from.
alter table timeline_entry
    add column recorded_at timestamptz,
    add column at_source   text not null default 'SERVER';
