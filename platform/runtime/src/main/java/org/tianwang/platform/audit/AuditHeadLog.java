package org.tianwang.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.tianwang.contracts.audit.AuditHeadSigned;
import org.tianwang.evidence.audit.AuditHead;

/** The table of signed heads: append and read, nothing else. */
final class AuditHeadLog {
    private AuditHeadLog() {}

    /** The newest entry if no head covers it yet, or null. */
    static AuditLog.Head uncovered(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT e.seq, e.hash FROM (SELECT seq, hash FROM audit_entry ORDER BY seq DESC LIMIT 1) e
                        WHERE NOT EXISTS (SELECT 1 FROM audit_head h WHERE h.seq >= e.seq)""")) {
            return row.next() ? new AuditLog.Head(row.getLong(1), row.getString(2)) : null;
        }
    }

    /** @return whether it was added; false when another instance signed the same position first */
    static boolean append(Connection connection, AuditHead head) throws SQLException {
        String sql = "INSERT INTO audit_head (seq, hash, at, key_id, signature) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT (seq) DO NOTHING";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, head.sequence());
            insert.setString(2, head.hash());
            insert.setObject(3, head.at().atOffset(ZoneOffset.UTC));
            insert.setString(4, head.seal().keyId());
            insert.setString(5, head.seal().signature());
            return insert.executeUpdate() == 1;
        }
    }

    static List<AuditHeadSigned> after(Connection connection, String service, long sequence, int limit)
            throws SQLException {
        String sql = "SELECT seq, hash, at, key_id, signature FROM audit_head WHERE seq > ? ORDER BY seq LIMIT ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, sequence);
            select.setInt(2, limit);
            try (ResultSet row = select.executeQuery()) {
                List<AuditHeadSigned> found = new ArrayList<>();
                while (row.next()) {
                    found.add(new AuditHeadSigned(
                            service,
                            row.getLong(1),
                            row.getString(2),
                            row.getObject(3, OffsetDateTime.class).toInstant(),
                            row.getString(4),
                            row.getString(5)));
                }
                return found;
            }
        }
    }
}
