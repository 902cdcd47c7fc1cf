-- Grid officers see that a watched vehicle passed, not which: leads carried the plate in the name of their rule.
UPDATE alert_copy SET rule_name = NULL WHERE event_kind = 'PLATE_READ';
