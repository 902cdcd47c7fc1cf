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
import org.tianwang.evidence.audit.AuditChain;
import org.tianwang.evidence.audit.AuditEntry;
import org.tianwang.evidence.audit.TrailVerifier;

/** The audit table: append and read, nothing else; the database grants no more. */
final class AuditLog {
    private static final long LOCK = 0x6175646974L; // "audit"
    private static final String COLUMNS =
            "seq, at, actor, roles, action, object_type, object_id, purpose, outcome, remote_address, previous_hash, hash";

    private AuditLog() {}

    /** The last entry's position and hash. */
    record Head(long sequence, String hash) {}

    /** Takes the chain's lock until the end of the transaction, and reads its head. */
    static Head lockHead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
            try (ResultSet last =
                    statement.executeQuery("SELECT seq, hash FROM audit_entry ORDER BY seq DESC LIMIT 1")) {
                return last.next() ? new Head(last.getLong(1), last.getString(2)) : new Head(0, AuditChain.GENESIS);
            }
        }
    }

    static void append(Connection connection, AuditEntry entry, String hash) throws SQLException {
        String sql = "INSERT INTO audit_entry (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, entry.sequence());
            insert.setObject(2, entry.at().atOffset(ZoneOffset.UTC));
            int column = 3;
            for (String text : List.of(
                    entry.actor(),
                    entry.roles(),
                    entry.action(),
                    entry.objectType(),
                    entry.objectId(),
                    entry.purpose(),
                    entry.outcome(),
                    entry.remoteAddress(),
                    entry.previousHash(),
                    hash)) {
                insert.setString(column++, text);
            }
            insert.executeUpdate();
        }
    }

    /** Up to {@code limit} entries after {@code sequence}, in order. */
    static List<TrailVerifier.Stored> after(Connection connection, long sequence, int limit) throws SQLException {
        String sql = "SELECT " + COLUMNS + " FROM audit_entry WHERE seq > ? ORDER BY seq LIMIT ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, sequence);
            select.setInt(2, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<TrailVerifier.Stored> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(read(rows));
                }
                return found;
            }
        }
    }

    private static TrailVerifier.Stored read(ResultSet row) throws SQLException {
        AuditEntry entry = new AuditEntry(
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
                row.getString(11));
        return new TrailVerifier.Stored(entry, row.getString(12));
    }
}
