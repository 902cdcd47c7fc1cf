package org.tianwang.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Turns events into payload bytes and back. Times are ISO 8601 in UTC, absent values are left out. Thread-safe. */
public final class EventCodec {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private EventCodec() {}

    /** The mapper that events are written with; not to be changed. */
    public static ObjectMapper mapper() {
        return JSON;
    }

    /** The payload, or null for a {@link Tombstone}. */
    public static byte[] encode(Event event) {
        String json = encodeText(event);
        return json == null ? null : json.getBytes(StandardCharsets.UTF_8);
    }

    /** The payload as text, or null for a {@link Tombstone}. */
    public static String encodeText(Event event) {
        if (event instanceof Tombstone) {
            return null;
        }
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + event.type(), e);
        }
    }

    /**
     * Reads a payload of a known type.
     *
     * @throws MalformedEventException when the type is unknown or the payload does not fit it
     */
    public static Event decode(String type, byte[] payload) {
        Class<? extends Event> target = EventCatalog.classOf(type)
                .orElseThrow(() -> new MalformedEventException("unknown event type '" + type + "'"));
        if (payload == null) {
            throw new MalformedEventException("event of type '" + type + "' has no payload");
        }
        try {
            Event event = JSON.readValue(payload, target);
            if (event == null) {
                throw new MalformedEventException("event of type '" + type + "' has the payload null");
            }
            return event;
        } catch (IOException e) {
            throw new MalformedEventException("payload is not a valid '" + type + "': " + firstLine(e), e);
        }
    }

    private static String firstLine(IOException e) {
        String text = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        return text == null
                ? e.getClass().getSimpleName()
                : text.lines().findFirst().orElse("");
    }
}
