-- Of an actor's looks in an hour, those that he was refused: one is a stale link, many are somebody feeling his way.
ALTER TABLE actor_hour ADD COLUMN refused_looks integer NOT NULL DEFAULT 0;
