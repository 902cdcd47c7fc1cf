-- An alert is never deleted, so its timer cannot outlive it; checking that it exists, in the very transaction that has
-- written it, was half of what a timer costs the intake.
alter table alert_clearing drop constraint alert_clearing_alert_id_fkey;
