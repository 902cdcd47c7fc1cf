-- alert_by_status finds the oldest open alerts as well; each alert costs the intake one index less.
drop index alert_unseen;
