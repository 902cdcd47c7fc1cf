package org.tianwang.ingest.snapshot;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.platform.file.FileStore;

/**
 * Event pictures: the bytes in the file store, camera and end date in a row beside them. A picture is found only
 * together with its camera, so that access to one camera never opens another's.
 */
@ApplicationScoped
public class SnapshotStore {
    private static final String INSERT =
            "INSERT INTO snapshot (id, camera_id, taken_at, expires_at, event) VALUES (?, ?, ?, ?, ?)";

    private final AgroalDataSource database;
    private final FileStore files;
    private final IngestConfig config;

    SnapshotStore(AgroalDataSource database, FileStore files, IngestConfig config) {
        this.database = database;
        this.files = files;
        this.config = config;
    }

    /** @return the picture's id */
    public String keep(UUID cameraId, Instant takenAt, byte[] jpeg) throws IOException, SQLException {
        return keep(cameraId, takenAt, config.snapshots().keep(), true, jpeg);
    }

    /** Keeps what shows no event, such as the photograph of a round: no time line marks it. */
    public String keepAside(UUID cameraId, Instant takenAt, byte[] jpeg) throws IOException, SQLException {
        return keep(cameraId, takenAt, config.snapshots().keep(), false, jpeg);
    }

    /** Keeps what shows a plate that was read, which must not outlive the sighting, unless an alert comes of it. */
    public String keepSighting(UUID cameraId, Instant takenAt, byte[] jpeg) throws IOException, SQLException {
        return keep(cameraId, takenAt, config.snapshots().keepSightings(), true, jpeg);
    }

    private String keep(UUID cameraId, Instant takenAt, Duration life, boolean event, byte[] jpeg)
            throws IOException, SQLException {
        String id = files.put(jpeg);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, id);
            insert.setObject(2, cameraId);
            insert.setTimestamp(3, Timestamp.from(takenAt));
            insert.setTimestamp(4, Timestamp.from(takenAt.plus(life)));
            insert.setBoolean(5, event);
            insert.executeUpdate();
            return id;
        } catch (SQLException e) {
            files.delete(id);
            throw e;
        }
    }

    /** Removes the bytes of a picture whose row was rolled back. */
    public void discard(String id) {
        try {
            files.delete(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<byte[]> find(UUID cameraId, String id) {
        if (!isKept(cameraId, id)) {
            return Optional.empty();
        }
        try {
            Optional<InputStream> file = files.open(id);
            if (file.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream bytes = file.get()) {
                return Optional.of(bytes.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isKept(UUID cameraId, String id) {
        return takenAt(cameraId, id).isPresent();
    }

    /** When a picture of the camera was taken; empty when there is none by this id, or not of this camera. */
    public Optional<Instant> takenAt(UUID cameraId, String id) {
        String sql = "SELECT taken_at FROM snapshot WHERE id = ? AND camera_id = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, id);
            select.setObject(2, cameraId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getTimestamp(1).toInstant()) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("snapshot row", e);
        }
    }

    /** Lengthens the life of a picture that something rests on, such as an alert; within the caller's transaction. */
    public void lengthen(String id) {
        String sql =
                "UPDATE snapshot SET expires_at = greatest(expires_at, taken_at + ? * interval '1 second') WHERE id = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, config.snapshots().keep().toSeconds());
            update.setString(2, id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("snapshot row", e);
        }
    }

    /** Shortens the life of a dismissed alert's picture; called within the event's transaction. */
    public void dismissed(String id, Instant dismissedAt) {
        expire(id, dismissedAt.plus(config.snapshots().keepDismissed()));
    }

    /** The picture goes at {@code end}, unless its time is up before. */
    public void expire(String id, Instant end) {
        String sql = "UPDATE snapshot SET expires_at = least(expires_at, ?) WHERE id = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setTimestamp(1, Timestamp.from(end));
            update.setString(2, id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("snapshot row", e);
        }
    }
}
