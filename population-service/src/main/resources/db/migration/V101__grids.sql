-- A police grid. The ring is longitude, latitude, ... with the first point repeated at the end; the box beside it lets
-- the database find the few grids that a point may lie in, before the polygons are asked.
CREATE TABLE grid (
    id            uuid PRIMARY KEY,
    version       bigint NOT NULL,
    code          text NOT NULL UNIQUE,
    name          text NOT NULL,
    kind          text NOT NULL,
    township_code text NOT NULL,
    ring          double precision[] NOT NULL,
    min_lon       double precision NOT NULL,
    max_lon       double precision NOT NULL,
    min_lat       double precision NOT NULL,
    max_lat       double precision NOT NULL,
    officers      text[] NOT NULL,
    valid_from    date NOT NULL,
    valid_to      date,
    created_at    timestamptz NOT NULL,
    changed_at    timestamptz NOT NULL
);

CREATE INDEX grid_list ON grid (created_at DESC, id DESC);
CREATE INDEX grid_box ON grid (min_lon, max_lon);
CREATE INDEX grid_officers ON grid USING gin (officers);
