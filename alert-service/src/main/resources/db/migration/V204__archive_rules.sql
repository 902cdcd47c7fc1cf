-- A rule that is no longer wanted is put away and not deleted: its alerts and figures name it.
alter table rule
    add column archived_at timestamptz,
    add column archived_by text;
