-- A plate is read here and then there: where it was seen last stands beside where it was first seen. The picture may be of
-- yet another camera, where the plate itself was read only later; null means the first one.
alter table alert
    add column last_camera_id     text,
    add column last_camera_name   text,
    add column last_township_code text,
    add column last_lon           double precision,
    add column last_lat           double precision,
    add column picture_camera_id  text;
create index alert_by_last_camera on alert (last_camera_id, raised_at desc, id desc) where last_camera_id is not null;
