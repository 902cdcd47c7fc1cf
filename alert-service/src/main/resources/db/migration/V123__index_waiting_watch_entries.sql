-- What waits for a second person, for the supervisor's list.
create index watch_entry_waiting on watch_entry (requested_at desc, id desc)
    where status = 'REQUESTED' or renewal_to is not null;
