-- Vehicles of those who may look at vehicles, so that looks at one's own or a colleague's are told. Plates are sealed.
CREATE TABLE staff_vehicle (
    id           uuid        PRIMARY KEY,
    user_name    text        NOT NULL,
    plate_sealed text        NOT NULL,
    plate_hash   text        NOT NULL,
    entered_by   text        NOT NULL,
    entered_at   timestamptz NOT NULL,
    UNIQUE (plate_hash, user_name)
);
CREATE INDEX staff_vehicle_newest ON staff_vehicle (entered_at DESC, id DESC);
