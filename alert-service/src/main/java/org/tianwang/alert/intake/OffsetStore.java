package org.tianwang.alert.intake;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.tianwang.platform.database.RoundTrip;

/**
 * Where the intake stands, kept beside what it has written, so that both are there or neither. An offset is only moved
 * from the value that was read before: an instance that has lost its partition, or whose last commit succeeded without
 * its knowing, is refused and has to read the position again.
 */
@ApplicationScoped
public class OffsetStore {

    private final AgroalDataSource database;

    OffsetStore(AgroalDataSource database) {
        this.database = database;
    }

    /** The stored positions; a partition that has none begins with the one given. */
    Map<TopicPartition, Long> load(Map<TopicPartition, Long> beginnings) throws SQLException {
        try (Connection connection = database.getConnection()) {
            insertMissing(connection, beginnings);
            Map<TopicPartition, Long> stored = new HashMap<>();
            for (TopicPartition partition : beginnings.keySet()) {
                stored.put(partition, read(connection, partition));
            }
            return stored;
        }
    }

    /**
     * Adds the statement that moves positions; the trip fails with a {@link StaleOffsetException} when one of them is
     * not where it was thought to be.
     */
    void advance(RoundTrip trip, Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) throws SQLException {
        List<TopicPartition> partitions =
                to.keySet().stream().sorted(OffsetStore::byName).toList();
        trip.add("""
                        update consumed_offset o set next_offset = moved.later
                        from unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[])
                             as moved (topic, part, earlier, later)
                        where o.topic = moved.topic and o.partition = moved.part and o.next_offset = moved.earlier""")
                .array("text", partitions, TopicPartition::topic)
                .array("int4", partitions, TopicPartition::partition)
                .array("int8", partitions, from::get)
                .array("int8", partitions, to::get)
                .counting(moved -> {
                    if (moved != partitions.size()) {
                        throw new StaleOffsetException();
                    }
                });
    }

    private static void insertMissing(Connection connection, Map<TopicPartition, Long> beginnings) throws SQLException {
        String sql =
                "insert into consumed_offset (topic, partition, next_offset) values (?, ?, ?) on conflict do nothing";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Map.Entry<TopicPartition, Long> beginning : beginnings.entrySet()) {
                insert.setString(1, beginning.getKey().topic());
                insert.setInt(2, beginning.getKey().partition());
                insert.setLong(3, beginning.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static long read(Connection connection, TopicPartition partition) throws SQLException {
        String sql = "select next_offset from consumed_offset where topic = ? and partition = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, partition.topic());
            select.setInt(2, partition.partition());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static int byName(TopicPartition a, TopicPartition b) {
        return a.toString().compareTo(b.toString());
    }
}
