-- How long a vehicle was followed of late, asked whenever somebody is about to follow it again.
create index follow_of_vehicle on follow (folded, started_at);
