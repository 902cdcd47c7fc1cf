package org.tianwang.platform.outbox;

import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
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
            SELECT id, topic, key, type, subject, ?::timestamptz, ?, payload::jsonb
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                 WITH ORDINALITY AS event (id, topic, key, type, subject, payload, n)
            ORDER BY n""";

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

    /** For callers that hold the transaction's connection themselves, such as the detection intake. One statement. */
    public void insert(Connection connection, List<? extends Event> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, clock.instant().toString());
            insert.setString(2, traceParent());
            bind(connection, insert, 3, "uuid", events, event -> Ids.next(clock));
            bind(connection, insert, 4, "text", events, Event::topic);
            bind(connection, insert, 5, "text", events, Event::key);
            bind(connection, insert, 6, "text", events, Event::type);
            bind(connection, insert, 7, "text", events, Event::subject);
            bind(connection, insert, 8, "text", events, EventCodec::encodeText);
            insert.executeUpdate();
        }
    }

    private static void bind(
            Connection connection,
            PreparedStatement insert,
            int parameter,
            String type,
            List<? extends Event> events,
            Function<Event, Object> value)
            throws SQLException {
        insert.setArray(
                parameter,
                connection.createArrayOf(type, events.stream().map(value).toArray()));
    }

    private static String traceParent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
