package org.tianwang.platform.outbox;

import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.tianwang.contracts.Event;
import org.tianwang.contracts.EventCodec;
import org.tianwang.platform.database.RoundTrip;
import org.tianwang.platform.id.Ids;

/**
 * Publishes events with the state they belong to: a row in the caller's transaction, sent to Kafka by the
 * {@link OutboxRelay} after the commit. The only way to publish, apart from detections. Thread-safe.
 */
@ApplicationScoped
public class Outbox {
    private static final String INSERT = """
            INSERT INTO outbox (id, aggregatetype, aggregateid, type, subject, occurred_at, traceparent, payload)
            SELECT id, topic, key, type, subject, ?::timestamptz, ?::text, payload::json
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
            RoundTrip trip = new RoundTrip(connection);
            insert(trip, events);
            trip.run();
        } catch (SQLException e) {
            throw new OutboxException("cannot write the outbox", e);
        }
    }

    /** For callers that hold the transaction's connection themselves, such as the detection intake. */
    public void insert(RoundTrip trip, List<? extends Event> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        trip.add(INSERT)
                .value(clock.instant().toString())
                .value(traceParent())
                .array("uuid", events, event -> Ids.next(clock))
                .array("text", events, Event::topic)
                .array("text", events, Event::key)
                .array("text", events, Event::type)
                .array("text", events, Event::subject)
                .array("text", events, EventCodec::encodeText);
    }

    private static String traceParent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
