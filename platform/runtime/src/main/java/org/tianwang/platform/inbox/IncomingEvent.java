package org.tianwang.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.tianwang.contracts.Event;
import org.tianwang.contracts.EventCatalog;
import org.tianwang.contracts.EventCodec;
import org.tianwang.contracts.EventHeaders;
import org.tianwang.contracts.MalformedEventException;
import org.tianwang.contracts.Topics;
import org.tianwang.contracts.sky.CameraRemoved;

/** An event with its envelope, unwrapped from a Kafka record. */
public record IncomingEvent(UUID id, String type, Instant time, Event event) {
    /** @throws MalformedEventException when no retry can make an event of it */
    public static IncomingEvent read(ConsumerRecord<String, byte[]> entry) {
        String type = header(entry, EventHeaders.TYPE);
        String id = header(entry, EventHeaders.ID);
        if (EventCatalog.classOf(type).isEmpty()) {
            throw new MalformedEventException("unknown event type '" + type + "'");
        }
        Event event = entry.value() == null ? tombstone(entry) : EventCodec.decode(type, entry.value());
        try {
            return new IncomingEvent(UUID.fromString(id), type, Instant.parse(header(entry, EventHeaders.TIME)), event);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new MalformedEventException("header ce_id or ce_time is not valid: " + e.getMessage(), e);
        }
    }

    private static Event tombstone(ConsumerRecord<String, byte[]> entry) {
        if (entry.topic().equals(Topics.CAMERAS) && entry.key() != null) {
            return new CameraRemoved(entry.key());
        }
        throw new MalformedEventException("record without a payload on " + entry.topic());
    }

    private static String header(ConsumerRecord<String, byte[]> entry, String name) {
        Header header = entry.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new MalformedEventException("header " + name + " is missing");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
