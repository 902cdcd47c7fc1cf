package org.tianwang.ingest.registry;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tianwang.ingest.config.IngestConfig;

/**
 * Where each camera runs. An instance enters itself when it is given partitions; a dead one's entries stand until its
 * successor has overwritten them, which takes as long as the group needs to notice.
 */
@ApplicationScoped
public class OwnerDirectory {
    private static final String ENTER = """
            INSERT INTO camera_partition_owner (partition, address, since) VALUES (?, ?, ?)
            ON CONFLICT (partition) DO UPDATE SET address = excluded.address, since = excluded.since""";
    private static final String LEAVE = "DELETE FROM camera_partition_owner WHERE partition = ? AND address = ?";
    private static final String FIND = "SELECT address FROM camera_partition_owner WHERE partition = ?";

    private final AgroalDataSource database;
    private final String own;
    private final Clock clock;
    private volatile int partitions;

    OwnerDirectory(AgroalDataSource database, IngestConfig config, Clock clock) {
        this.database = database;
        this.own = config.ownership().address().toString();
        this.clock = clock;
    }

    void partitionCount(int count) {
        partitions = count;
    }

    void enter(Set<Integer> added) {
        change(ENTER, added, statement -> statement.setTimestamp(3, Timestamp.from(clock.instant())));
    }

    void leave(Set<Integer> removed) {
        change(LEAVE, removed, statement -> {});
    }

    private void change(String sql, Set<Integer> numbers, Extra extra) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int partition : numbers) {
                statement.setInt(1, partition);
                statement.setString(2, own);
                extra.set(statement);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("camera owners", e);
        }
    }

    /** The address of another instance that says it runs this camera; nothing when none does, or this one. */
    public Optional<URI> elsewhere(UUID cameraId) {
        if (partitions == 0) {
            return Optional.empty();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setInt(1, CameraPartition.of(cameraId, partitions));
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(row.getString(1))
                                .filter(address -> !address.equals(own))
                                .map(URI::create)
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("camera owners", e);
        }
    }

    private interface Extra {
        void set(PreparedStatement statement) throws SQLException;
    }
}
