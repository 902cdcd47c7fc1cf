package org.tianwang.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.tianwang.contracts.EventHeaders;

/** One row on its way to Kafka; {@code payload} null is a tombstone. */
record OutboxRow(
        long seq,
        UUID id,
        String topic,
        String key,
        String type,
        String subject,
        Instant time,
        String traceparent,
        String payload) {
    static final String COLUMNS =
            "seq, id, aggregatetype, aggregateid, type, subject, occurred_at, traceparent, payload::text";

    static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getString(8),
                row.getString(9));
    }

    /** The Kafka record: CloudEvents 1.0 in binary mode. */
    ProducerRecord<String, byte[]> toRecord(String source) {
        byte[] value = payload == null ? null : utf8(payload);
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(topic, key, value);
        header(event, EventHeaders.SPEC_VERSION, "1.0");
        header(event, EventHeaders.ID, id.toString());
        header(event, EventHeaders.TYPE, type);
        header(event, EventHeaders.SOURCE, source);
        header(event, EventHeaders.TIME, time.toString());
        header(event, EventHeaders.SUBJECT, subject);
        header(event, EventHeaders.CONTENT_TYPE, "application/json");
        if (traceparent != null) {
            header(event, EventHeaders.TRACE_PARENT, traceparent);
        }
        return event;
    }

    private static void header(ProducerRecord<String, byte[]> event, String name, String value) {
        event.headers().add(name, utf8(value));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
