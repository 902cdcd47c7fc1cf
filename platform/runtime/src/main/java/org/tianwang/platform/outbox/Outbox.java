package org.tianwang.platform.outbox;

import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.Event;
import org.tianwang.contracts.EventCodec;
import org.tianwang.platform.id.Ids;

/**
 * Publishes events with the state they belong to: a row in the caller's transaction, sent to Kafka by the
 * {@link OutboxRelay} after the commit. The only way to publish, apart from detections. Thread-safe.
 */
@ApplicationScoped
public class Outbox {
    private static final String INSERT = """
            INSERT INTO outbox (id, aggregatetype, aggregateid, type, subject, occurred_at, traceparent, payload)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb)""";

    private final AgroalDataSource database;
    private final Clock clock;

    Outbox(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @throws IllegalStateException outside of a transaction: the event could then outlive a rollback */
    public void publish(Event event) {
        publishAll(List.of(event));
    }

    /** Publishes in the order given. */
    public void publishAll(List<? extends Event> events) {
        if (!QuarkusTransaction.isActive()) {
            throw new IllegalStateException("publish events inside the transaction that changes the state");
        }
        try (Connection connection = database.getConnection()) {
            insert(connection, events);
        } catch (SQLException e) {
            throw new OutboxException("cannot write the outbox", e);
        }
    }

    /** For callers that hold the transaction's connection themselves, such as the detection intake. */
    public void insert(Connection connection, List<? extends Event> events) throws SQLException {
        Instant now = clock.instant();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Event event : events) {
                bind(insert, Ids.next(clock), event, now);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, UUID id, Event event, Instant now) throws SQLException {
        insert.setObject(1, id);
        insert.setString(2, event.topic());
        insert.setString(3, event.key());
        insert.setString(4, event.type());
        insert.setString(5, event.subject());
        insert.setTimestamp(6, Timestamp.from(now));
        insert.setString(7, traceParent());
        insert.setString(8, EventCodec.encodeText(event));
    }

    private static String traceParent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
