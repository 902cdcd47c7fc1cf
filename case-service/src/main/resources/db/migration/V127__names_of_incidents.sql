-- What an incident is called, for auditors, who read its number in the trail and may not open it. Kept as long as the looks.
CREATE TABLE incident_name (
    id         uuid        PRIMARY KEY,
    name       text        NOT NULL,
    changed_at timestamptz NOT NULL
);
CREATE INDEX incident_name_by_age ON incident_name (changed_at);
