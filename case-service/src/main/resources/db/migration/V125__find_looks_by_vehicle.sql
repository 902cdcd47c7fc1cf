-- Who looked for a vehicle, however its plate was asked for: the plate of a look as a pattern for LIKE over a folded plate
-- (Plates.fold: no province, and one character for those that cameras confuse). Null where it names no vehicle.
ALTER TABLE access_record ADD COLUMN asked_plate text;

UPDATE access_record r
SET asked_plate = regexp_replace(CASE WHEN asked.anywhere THEN '%' || folded || '%' ELSE folded END, '%+', '%', 'g')
FROM (SELECT id,
             plate !~ '[?*]'
                 AND plate !~ '^[^A-Z0-9]([A-Z][A-Z0-9]{5,6}|[A-Z][A-Z0-9]{4}[^A-Z0-9]|[0-9]{6})$' AS anywhere,
             translate(regexp_replace(regexp_replace(plate, '^[?]', ''), '[^A-Z0-9?*]', '', 'g'),
                       'ODIBSZ?*', '001852_%') AS folded
      FROM (SELECT id, upper(regexp_replace(object_id, '[\s·•.-]', '', 'g')) AS plate
            FROM access_record WHERE object_type = 'plate') written) asked
WHERE asked.id = r.id AND length(regexp_replace(folded, '[_%]', '', 'g')) >= 3;

CREATE INDEX access_record_by_plate ON access_record (at DESC, id DESC) WHERE asked_plate IS NOT NULL;

-- Looks at a camera's recordings and pictures, which bear its id in front of their own.
CREATE INDEX access_record_by_camera ON access_record (substring(object_id, 1, 37))
    WHERE object_type IN ('camera-recording', 'camera-snapshot');
