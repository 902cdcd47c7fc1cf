-- What a desk shows as overdue when it is opened: few rows, whatever has been done before.
create index stage_clock_overdue on stage_clock (due_at) where done_at is null and step > 0;
