package org.tianwang.ingest.quality;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The rows of baselines: at most twelve a camera, gone with it. */
@ApplicationScoped
public class BaselineStore {
    private static final String SELECT = """
            SELECT samples, brightness, saturated, detail, contrast, width, layout
            FROM quality_baseline WHERE camera_id = ? AND slot = ?""";
    private static final String UPSERT = """
            INSERT INTO quality_baseline (camera_id, slot, samples, brightness, saturated, detail, contrast, width,
                layout, learnt_at)
            SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM camera WHERE id = ? AND removed_at IS NULL
            ON CONFLICT (camera_id, slot) DO UPDATE SET samples = excluded.samples, brightness = excluded.brightness,
                saturated = excluded.saturated, detail = excluded.detail, contrast = excluded.contrast,
                width = excluded.width, layout = excluded.layout, learnt_at = excluded.learnt_at""";

    private final AgroalDataSource database;

    BaselineStore(AgroalDataSource database) {
        this.database = database;
    }

    Optional<Usual> load(UUID cameraId, int slot) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, cameraId);
            select.setInt(2, slot);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(usual(row)) : Optional.empty();
            }
        }
    }

    private static Usual usual(ResultSet row) throws SQLException {
        return new Usual(
                row.getLong(1),
                row.getDouble(2),
                row.getDouble(3),
                row.getDouble(4),
                row.getDouble(5),
                LayoutBytes.layout(row.getInt(6), row.getBytes(7)));
    }

    void save(UUID cameraId, int slot, Usual usual, Instant at) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setInt(1, slot);
            upsert.setLong(2, usual.samples());
            upsert.setDouble(3, usual.brightness());
            upsert.setDouble(4, usual.saturated());
            upsert.setDouble(5, usual.detail());
            upsert.setDouble(6, usual.contrast());
            upsert.setInt(7, usual.layout().width);
            upsert.setBytes(8, LayoutBytes.bytes(usual.layout()));
            upsert.setTimestamp(9, Timestamp.from(at));
            upsert.setObject(10, cameraId);
            upsert.executeUpdate();
        }
    }

    /** Everything learnt is forgotten. */
    public void forget(UUID cameraId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM quality_baseline WHERE camera_id = ?")) {
            delete.setObject(1, cameraId);
            delete.executeUpdate();
        }
    }
}
