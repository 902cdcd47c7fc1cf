package org.tianwang.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.tianwang.platform.kafka.ReliableProducer;

/** Sends one batch of rows and deletes those that the broker has acknowledged. Used by the relay's thread only. */
@ApplicationScoped
public class OutboxSender {
    private static final Logger LOG = Logger.getLogger(OutboxSender.class);
    private static final String SELECT =
            "SELECT " + OutboxRow.COLUMNS + " FROM outbox WHERE seq > ? ORDER BY seq LIMIT ?";
    private static final String BURY = """
            INSERT INTO outbox_dead (seq, id, aggregatetype, aggregateid, type, payload, reason, died_at)
            SELECT seq, id, aggregatetype, aggregateid, type, payload, ?, now() FROM outbox WHERE seq = ?
            ON CONFLICT DO NOTHING""";

    private final OutboxConfig config;
    private final String brokers;
    private final String source;
    private final ReadingMark mark;
    private Producer<String, byte[]> producer;

    OutboxSender(
            OutboxConfig config,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.config = config;
        this.brokers = brokers;
        this.source = "/tianwang/" + service;
        this.mark = new ReadingMark(config.poll(), System.nanoTime());
    }

    /** Sends up to a batch; returns how many rows left the outbox. Stops at the first row that cannot be sent now. */
    int sendBatch(Connection connection) throws SQLException {
        List<OutboxRow> rows = next(connection);
        if (rows.isEmpty()) {
            return 0;
        }
        List<Future<RecordMetadata>> sent = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            sent.add(producer().send(row.toRecord(source)));
        }
        List<Long> done = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            if (!acknowledged(connection, rows.get(i), sent.get(i))) {
                break;
            }
            done.add(rows.get(i).seq());
        }
        delete(connection, done);
        if (done.size() < rows.size()) {
            throw new IllegalStateException(
                    "the broker did not take all of a batch: " + done.size() + " of " + rows.size());
        }
        mark.sent(done.getLast(), System.nanoTime());
        return done.size();
    }

    /** To be called before the first batch, after a failure, and when another relay may have been at work since. */
    void startOver() {
        mark.startOver(System.nanoTime());
    }

    void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }

    private boolean acknowledged(Connection connection, OutboxRow row, Future<RecordMetadata> answer)
            throws SQLException {
        try {
            answer.get();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RecordTooLargeException || e.getCause() instanceof InvalidTopicException) {
                bury(connection, row, e.getCause().toString());
                return true;
            }
            LOG.warnf("event not sent type=%s topic=%s cause=%s", row.type(), row.topic(), e.getCause());
            return false;
        }
    }

    private List<OutboxRow> next(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setLong(1, mark.next(System.nanoTime()));
            select.setInt(2, config.batchSize());
            try (ResultSet found = select.executeQuery()) {
                List<OutboxRow> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(OutboxRow.read(found));
                }
                return rows;
            }
        }
    }

    private static void bury(Connection connection, OutboxRow row, String reason) throws SQLException {
        LOG.errorf("event can never be sent type=%s topic=%s reason=%s", row.type(), row.topic(), reason);
        try (PreparedStatement bury = connection.prepareStatement(BURY)) {
            bury.setString(1, reason);
            bury.setLong(2, row.seq());
            bury.executeUpdate();
        }
    }

    private static void delete(Connection connection, List<Long> sequences) throws SQLException {
        if (sequences.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM outbox WHERE seq = ANY (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", sequences.toArray()));
            delete.executeUpdate();
        }
    }

    private Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = ReliableProducer.at(brokers);
        }
        return producer;
    }
}
