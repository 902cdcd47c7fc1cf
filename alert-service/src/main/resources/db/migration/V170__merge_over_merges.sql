-- An incident to which others were merged may itself be merged: merged_into stays the one that all of them end with,
-- merged_via is the one it was merged into, so that parting them again finds every one where it was.
alter table incident add column merged_via uuid;
update incident set merged_via = merged_into where merged_into is not null;
