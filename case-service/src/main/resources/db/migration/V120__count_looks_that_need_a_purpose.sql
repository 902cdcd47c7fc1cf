-- Of an actor's looks in an hour, those that need a purpose: sixty searches are unusual where sixty pictures are a day's work.
ALTER TABLE actor_hour ADD COLUMN bound_looks integer NOT NULL DEFAULT 0;
