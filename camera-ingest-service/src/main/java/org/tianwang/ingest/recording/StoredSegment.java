package org.tianwang.ingest.recording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.tianwang.evidence.chain.Segment;
import org.tianwang.evidence.sign.Seal;
import org.tianwang.ingest.sql.Sql;

/**
 * A recorded segment as its row has it.
 *
 * @param file name in the media store
 * @param codec as a browser is asked for it, or null
 */
public record StoredSegment(Segment segment, String hash, Seal head, String file, String codec) {
    static final String COLUMNS =
            "camera_id, sequence, from_at, to_at, bytes, sha256, gap_before, previous_hash, hash, "
                    + "head_key_id, head_signature, file, codec";

    static StoredSegment read(ResultSet row) throws SQLException {
        Segment segment = new Segment(
                row.getObject("camera_id", UUID.class),
                row.getLong("sequence"),
                Sql.instant(row, "from_at"),
                Sql.instant(row, "to_at"),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getString("gap_before"),
                row.getString("previous_hash"));
        return new StoredSegment(
                segment,
                row.getString("hash"),
                new Seal(row.getString("head_key_id"), row.getString("head_signature")),
                row.getString("file"),
                row.getString("codec"));
    }
}
