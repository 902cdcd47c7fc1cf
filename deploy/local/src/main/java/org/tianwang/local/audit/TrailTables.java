package org.tianwang.local.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.tianwang.evidence.audit.AuditEntry;
import org.tianwang.evidence.audit.AuditHead;
import org.tianwang.evidence.audit.TrailVerifier.Stored;
import org.tianwang.evidence.audit.Witness;
import org.tianwang.evidence.sign.Seal;

/** The tables in which trails stand, read as they are. */
final class TrailTables {
    private static final String ENTRIES = """
            SELECT seq, at, actor, roles, action, object_type, object_id, purpose, outcome, remote_address,
                   previous_hash, hash
            FROM audit_entry ORDER BY seq""";
    private static final String HEADS = "SELECT seq, hash, at, key_id, signature FROM audit_head ORDER BY seq";
    private static final String COPY = "SELECT sequence, hash FROM access_record WHERE service = ? ORDER BY sequence";
    private static final String TOLD_TO = """
            SELECT greatest((SELECT max(sequence) FROM access_chain WHERE service = ?),
                            (SELECT max(sequence) FROM access_record WHERE service = ?), 0)""";

    private TrailTables() {}

    static Rows<Stored> entries(Connection service) throws SQLException {
        return new Rows<>(service, ENTRIES, TrailTables::entry);
    }

    static Rows<AuditHead> heads(Connection service, String name) throws SQLException {
        return new Rows<>(
                service,
                HEADS,
                row -> new AuditHead(
                        name,
                        row.getLong(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        new Seal(row.getString(4), row.getString(5))));
    }

    /** The last entry that a head covers which was signed by then, or 0. */
    static long headedBy(Connection service, Instant then) throws SQLException {
        try (PreparedStatement select =
                service.prepareStatement("SELECT coalesce(max(seq), 0) FROM audit_head WHERE at <= ?")) {
            select.setObject(1, then.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** What case-service holds of what it was told of this service's trail. */
    static Rows<Witness> copy(Connection cases, String name, String source) throws SQLException {
        return new Rows<>(cases, COPY, row -> new Witness(row.getLong(1), row.getString(2), source), name);
    }

    /** The last entry of this service's trail that case-service was told, or 0. */
    static long toldTo(Connection cases, String name) throws SQLException {
        try (PreparedStatement select = cases.prepareStatement(TOLD_TO)) {
            select.setString(1, name);
            select.setString(2, name);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static Stored entry(ResultSet row) throws SQLException {
        return new Stored(
                new AuditEntry(
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11)),
                row.getString(12));
    }
}
