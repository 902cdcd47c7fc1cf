-- A time line marks what happened; photographs of rounds and pictures to compare with are kept too, and mark nothing.
ALTER TABLE snapshot ADD COLUMN event boolean NOT NULL DEFAULT true;
UPDATE snapshot SET event = false WHERE id IN (
    SELECT snapshot_id FROM patrol_check WHERE snapshot_id IS NOT NULL
    UNION SELECT snapshot_id FROM patrol_finding WHERE snapshot_id IS NOT NULL
    UNION SELECT snapshot_id FROM quality_finding WHERE snapshot_id IS NOT NULL
    UNION SELECT reference_id FROM quality_finding WHERE reference_id IS NOT NULL
    UNION SELECT reference_snapshot_id FROM camera_health WHERE reference_snapshot_id IS NOT NULL);
