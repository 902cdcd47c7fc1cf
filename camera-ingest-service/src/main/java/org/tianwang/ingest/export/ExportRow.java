package org.tianwang.ingest.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.tianwang.ingest.footage.Purpose;
import org.tianwang.ingest.sql.Sql;

/** A row of {@code evidence_clip}: the view, and what nobody outside needs to know. */
record ExportRow(ExportView view, String cameraCode, String file, int tries) {

    static ExportRow read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        ClipStatus status = ClipStatus.valueOf(row.getString("status"));
        ExportView view = new ExportView(
                id,
                row.getObject("camera_id", UUID.class),
                row.getString("camera_name"),
                row.getString("township_code"),
                Sql.instant(row, "from_at"),
                Sql.instant(row, "to_at"),
                ClipKind.valueOf(row.getString("kind")),
                new Purpose(row.getString("reference"), row.getString("reason")),
                row.getString("requested_by"),
                Sql.instant(row, "requested_at"),
                status,
                row.getInt("progress"),
                row.getString("problem"),
                row.getBoolean("masked"),
                row.getObject("bytes", Long.class),
                row.getString("sha256"),
                row.getObject("verified", Boolean.class),
                Sql.instant(row, "finished_at"),
                Sql.instant(row, "expires_at"),
                status == ClipStatus.READY ? "/api/v1/evidence-clips/" + id + "/file" : null);
        return new ExportRow(view, row.getString("camera_code"), row.getString("file"), row.getInt("tries"));
    }

    Instant from() {
        return view.from();
    }

    Instant to() {
        return view.to();
    }
}
