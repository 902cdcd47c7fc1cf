-- Which instance runs the cameras of a partition of sky.cameras.v1, so that any instance can pass a look on to it.
CREATE TABLE camera_partition_owner (
    partition integer     PRIMARY KEY,
    address   text        NOT NULL,
    since     timestamptz NOT NULL
);
