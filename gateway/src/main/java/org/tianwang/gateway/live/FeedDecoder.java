package org.tianwang.gateway.live;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.tianwang.contracts.EventHeaders;

/**
 * Takes the view out of an event. It is passed on as the service wrote it, fields that this version does not know
 * included, so it is read as a tree and not as a contract's record. What cannot be read is logged and left out: the
 * feed shows what is, and the service's own consumers see to dead letters.
 */
final class FeedDecoder {

    private static final Logger LOG = Logger.getLogger(FeedDecoder.class);
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build()
            .reader();

    private FeedDecoder() {}

    static Optional<FeedEvent> decode(ConsumerRecord<byte[], byte[]> entry) {
        var type = entry.headers().lastHeader(EventHeaders.TYPE);
        if (type == null || type.value() == null) {
            return unreadable(entry, "no type");
        }
        String name = new String(type.value(), StandardCharsets.UTF_8);
        return FeedKind.of(entry.topic(), name).flatMap(kind -> decode(entry, kind));
    }

    private static Optional<FeedEvent> decode(ConsumerRecord<byte[], byte[]> entry, FeedKind kind) {
        if (entry.value() == null) {
            return unreadable(entry, "no payload");
        }
        try {
            JsonNode payload = JSON.readTree(entry.value());
            JsonNode view = kind.field() == null ? payload : payload.path(kind.field());
            if (!view.isObject()) {
                return unreadable(entry, "no view");
            }
            return Optional.of(new FeedEvent(
                    kind,
                    FeedKind.TOPICS.indexOf(entry.topic()),
                    entry.partition(),
                    entry.offset(),
                    kind.townships().stream()
                            .map(field -> view.path(field).textValue())
                            .toList(),
                    names(view, kind.alsoTownships()),
                    names(view, kind.named()),
                    told(view, kind.told()).toString()));
        } catch (IOException notJson) {
            return unreadable(entry, "not JSON");
        }
    }

    private static JsonNode told(JsonNode view, List<String> fields) {
        return fields.isEmpty() ? view : ((ObjectNode) view).deepCopy().retain(fields);
    }

    private static Set<String> names(JsonNode view, String field) {
        if (field == null || view.path(field).isEmpty()) {
            return Set.of();
        }
        var names = new HashSet<String>();
        view.path(field).forEach(name -> {
            if (name.isTextual()) {
                names.add(name.textValue());
            }
        });
        return names;
    }

    private static Optional<FeedEvent> unreadable(ConsumerRecord<?, ?> entry, String why) {
        LOG.warnf(
                "left out topic=%s partition=%d offset=%d: %s", entry.topic(), entry.partition(), entry.offset(), why);
        return Optional.empty();
    }
}
