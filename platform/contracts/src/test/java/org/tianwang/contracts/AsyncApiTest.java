package org.tianwang.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/api/asyncapi.json} true: {@code -Dgolden.write=true} writes it anew from the catalogue. */
class AsyncApiTest {
    private static final Path DOCUMENT = Path.of("../../docs/api/asyncapi.json");

    @Test
    void shouldDescribeEveryTopicAndEventAsTheCatalogueHasThem() throws IOException {
        JsonNode expected = document();
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(
                    DOCUMENT,
                    EventCodec.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(expected) + "\n");
        }

        JsonNode committed = EventCodec.mapper().readTree(Files.readAllBytes(DOCUMENT));

        assertThat(committed)
                .as("docs/api/asyncapi.json is stale: run this test with -Dgolden.write=true and commit")
                .isEqualTo(expected);
    }

    private static JsonNode document() throws IOException {
        ObjectNode root = EventCodec.mapper().createObjectNode();
        root.put("asyncapi", "3.0.0");
        root.putObject("info")
                .put("title", "Tianwang events")
                .put("version", "1")
                .put("description", "CloudEvents 1.0 in Kafka's binary mode; JSON payloads that only gain fields.");
        root.put("defaultContentType", "application/json");
        ObjectNode channels = root.putObject("channels");
        for (TopicSpec spec : Topics.ALL) {
            ObjectNode channel = channels.putObject(spec.name());
            channel.put("address", spec.name());
            channel.put("description", describe(spec));
            channel.putObject("messages");
        }
        ObjectNode components = root.putObject("components");
        ObjectNode messages = components.putObject("messages");
        ObjectNode schemas = components.putObject("schemas");
        SchemaWriter writer = new SchemaWriter(schemas);
        for (var type : EventCatalog.all().entrySet()) {
            addMessage(type.getKey(), type.getValue(), channels, messages, writer);
        }
        return root;
    }

    private static void addMessage(
            String name, Class<? extends Event> type, ObjectNode channels, ObjectNode messages, SchemaWriter writer)
            throws IOException {
        String id = type.getSimpleName();
        ObjectNode message = messages.putObject(id);
        message.put("name", name);
        message.putObject("payload").put("$ref", writer.refTo(type));
        ArrayNode examples = message.putArray("examples");
        examples.addObject().set("payload", EventCodec.mapper().readTree(Golden.payload(type)));
        ObjectNode ofTopic =
                (ObjectNode) channels.get(Examples.ALL.get(type).topic()).get("messages");
        ofTopic.putObject(id).put("$ref", "#/components/messages/" + id);
    }

    private static String describe(TopicSpec spec) {
        String kept = spec.compacted() ? "compacted" : "kept " + spec.retentionDays() + " days";
        return spec.partitions() + " partitions, " + kept + "; dead letters in "
                + spec.deadLetters().name();
    }
}
