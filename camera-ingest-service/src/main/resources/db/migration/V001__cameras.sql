CREATE TABLE camera (
    id               uuid             PRIMARY KEY,
    version          bigint           NOT NULL,
    code             text             NOT NULL,
    name             text             NOT NULL,
    tier             text             NOT NULL,
    township_code    text             NOT NULL,
    lon              double precision NOT NULL,
    lat              double precision NOT NULL,
    heading          double precision,
    field_of_view    double precision,
    stream_url       text,
    stream_login     text,
    sub_stream_url   text,
    sub_stream_login text,
    scene            text             NOT NULL,
    analysed         boolean          NOT NULL,
    samples_per_second double precision NOT NULL,
    created_at       timestamptz      NOT NULL,
    changed_at       timestamptz      NOT NULL
);
COMMENT ON COLUMN camera.stream_url IS 'without the login';
COMMENT ON COLUMN camera.stream_login IS 'user and password, sealed with the service''s key';
COMMENT ON COLUMN camera.scene IS 'zones, lines and privacy masks as JSON';
CREATE INDEX camera_in_order ON camera (created_at, id);
CREATE INDEX camera_by_township ON camera (township_code, created_at, id);

CREATE TABLE camera_health (
    camera_id     uuid        PRIMARY KEY REFERENCES camera ON DELETE CASCADE,
    camera_name   text        NOT NULL,
    township_code text        NOT NULL,
    health        text        NOT NULL,
    reason        text,
    since         timestamptz NOT NULL,
    last_frame_at timestamptz
);
CREATE INDEX camera_health_by_state ON camera_health (health);

CREATE TABLE snapshot (
    id         text        PRIMARY KEY,
    camera_id  uuid        NOT NULL,
    taken_at   timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX snapshot_by_expiry ON snapshot (expires_at);

-- Which task concerns which camera, from ops.incidents.v1: an officer sees the pictures of his own tasks only.
CREATE TABLE task_access (
    task_id   uuid   PRIMARY KEY,
    version   bigint NOT NULL,
    camera_id uuid,
    crew      text[] NOT NULL,
    active    boolean NOT NULL
);
CREATE INDEX task_access_by_camera ON task_access (camera_id) WHERE active;
