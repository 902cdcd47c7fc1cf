-- How long nothing must have been seen before an alert of this rule clears; null for the service's own figure.
alter table rule add column clear_after_seconds integer;
