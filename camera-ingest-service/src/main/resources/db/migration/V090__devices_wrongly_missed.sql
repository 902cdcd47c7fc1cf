-- Cameras that only a device pushes for were called unread, and nothing took it back: their device's next sign of life
-- counts as its return, which reports them online.
UPDATE push_device SET status = 'OFFLINE' WHERE status = 'ONLINE' AND camera_id IN (
    SELECT h.camera_id FROM camera_health h JOIN camera c ON c.id = h.camera_id
    WHERE NOT h.watched AND c.stream_url IS NULL);
