-- An alert is counted up many times while its subject is seen. With room on its page such a change, which no index looks
-- at, stays there, and none of the alert's indexes is touched; nor are the timer's when it is pushed on.
alter table alert set (fillfactor = 75);
