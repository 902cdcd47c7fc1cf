CREATE TABLE sample (
    id   uuid PRIMARY KEY,
    name text NOT NULL
);
