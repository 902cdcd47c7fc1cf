-- The newest reading that only looks like the contained plate and was told of: such a one never moves the plan.
alter table containment add column alike_at timestamptz;
