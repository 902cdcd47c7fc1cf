package org.tianwang.ingest.device;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.ingest.health.HealthService;

/**
 * Whether devices still report. The time of the last sign is a column, so that a restart forgets nothing and any instance
 * may notice the silence. A camera without a stream is as well as its device; one with a stream is judged by that.
 */
@ApplicationScoped
public class DevicePresence {
    static final String EXPECTED = "the device has not registered yet";
    static final String SILENT = "the device has stopped reporting";
    static final String SIGNED_OFF = "the device has signed off";
    static final String NO_STREAM = "no stream is registered for this camera";

    /** A busy gate pushes ten times a second; its row need not be written as often. */
    private static final String SEEN = """
            UPDATE push_device d SET status = 'ONLINE', last_seen_at = ?
            FROM (SELECT id, status FROM push_device WHERE id = ? FOR UPDATE) before
            WHERE d.id = before.id
              AND (before.status <> 'ONLINE' OR d.last_seen_at IS NULL OR d.last_seen_at < ?::timestamptz - interval '2 seconds')
            RETURNING d.camera_id, before.status""";

    private final AgroalDataSource database;
    private final HealthService health;
    private final IngestConfig config;
    private final Clock clock;

    DevicePresence(AgroalDataSource database, HealthService health, IngestConfig config, Clock clock) {
        this.database = database;
        this.health = health;
        this.config = config;
        this.clock = clock;
    }

    /** @param from the address that later unsigned calls must come from */
    @Transactional
    public void registered(String deviceId, String from) {
        Timestamp now = Timestamp.from(clock.instant());
        update("UPDATE push_device SET registered_from = ?, registered_at = ? WHERE id = ?", from, now, deviceId);
        seen(deviceId);
    }

    /** Any sign of life. An unknown device is none of ours and passes. */
    @Transactional
    public void seen(String deviceId) {
        Timestamp now = Timestamp.from(clock.instant());
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(SEEN)) {
            update.setTimestamp(1, now);
            update.setString(2, deviceId);
            update.setTimestamp(3, now);
            try (ResultSet row = update.executeQuery()) {
                if (row.next() && !DeviceStatus.ONLINE.name().equals(row.getString(2))) {
                    report(row.getObject(1, UUID.class), CameraHealth.ONLINE, null);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("device presence", e);
        }
    }

    /** @param clockAhead how far the device's clock is ahead of ours, in seconds */
    @Transactional
    public void captured(String deviceId, long clockAhead) {
        update(
                "UPDATE push_device SET last_capture_at = ?, clock_ahead_seconds = ? WHERE id = ?",
                Timestamp.from(clock.instant()),
                clockAhead,
                deviceId);
        seen(deviceId);
    }

    @Transactional
    public void signedOff(String deviceId) {
        String sql =
                "UPDATE push_device SET status = 'OFFLINE', registered_from = NULL WHERE id = ? RETURNING camera_id";
        cameras(sql, deviceId).forEach(camera -> report(camera, CameraHealth.OFFLINE, SIGNED_OFF));
    }

    /** Some are taken at a time; the rest of a whole township that fell silent waits for the next turn. */
    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void noticeSilence() {
        Instant limit = clock.instant().minus(config.devices().silence());
        String sql = """
                UPDATE push_device SET status = 'OFFLINE' WHERE id IN (
                    SELECT id FROM push_device WHERE status = 'ONLINE' AND last_seen_at <= ?
                    ORDER BY last_seen_at LIMIT 200 FOR UPDATE SKIP LOCKED)
                RETURNING camera_id""";
        cameras(sql, Timestamp.from(limit)).forEach(camera -> report(camera, CameraHealth.OFFLINE, SILENT));
    }

    void expected(UUID cameraId) {
        report(cameraId, CameraHealth.OFFLINE, EXPECTED);
    }

    void forgotten(UUID cameraId) {
        report(cameraId, CameraHealth.NOT_CONNECTED, NO_STREAM);
    }

    private void report(UUID cameraId, CameraHealth state, String reason) {
        boolean streaming = cameras("SELECT id FROM camera WHERE id = ? AND stream_url IS NOT NULL", cameraId)
                .contains(cameraId);
        if (!streaming) {
            health.report(cameraId, state, reason);
        }
    }

    private List<UUID> cameras(String sql, Object parameter) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException("device presence", e);
        }
    }

    private void update(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setObject(i + 1, parameters[i]);
            }
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("device presence", e);
        }
    }
}
