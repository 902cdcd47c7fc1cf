package org.tianwang.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds every event against its committed golden file. After adding an optional field, run with
 * {@code -Dgolden.write=true} once and commit the difference; a difference in existing fields is a new version.
 */
class GoldenTest {
    static Stream<Class<? extends Event>> types() {
        return EventCatalog.all().values().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldWriteExactlyTheGoldenFileWhenGivenTheExample(Class<? extends Event> type) throws IOException {
        Event example = Examples.ALL.get(type);
        assertThat(example)
                .as("Examples has one of every type in the catalogue")
                .isNotNull();
        JsonNode written = EventCodec.mapper().readTree(EventCodec.mapper().writeValueAsString(example));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(
                    Path.of("src/main/resources/golden", type.getSimpleName() + ".json"),
                    EventCodec.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(example) + "\n");
        }

        JsonNode golden = EventCodec.mapper().readTree(Golden.payload(type));

        assertThat(written).isEqualTo(golden);
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldReadTheGoldenFileBackToTheExample(Class<? extends Event> type) {
        assertThat(Golden.event(type)).isEqualTo(Examples.ALL.get(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldLeaveNoFieldOfTheExampleEmpty(Class<? extends Event> type) throws Exception {
        Event example = Examples.ALL.get(type);
        for (RecordComponent component : type.getRecordComponents()) {
            assertThat(component.getAccessor().invoke(example))
                    .as(component.getName())
                    .isNotNull();
        }
    }

    @Test
    void shouldKeepUnknownFieldsHarmlessWhenReading() {
        String json = "{\"cameraId\":\"c\",\"added\":{\"later\":true}}";

        Event read = EventCodec.decode("org.tianwang.sky.camera-removed", json.getBytes());

        assertThat(read.key()).isEqualTo("c");
    }

    @Test
    void shouldNameTheTypeWhenItIsUnknown() {
        assertThatThrownBy(() -> EventCodec.decode("org.tianwang.none", new byte[0]))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageContaining("org.tianwang.none");
    }

    @Test
    void shouldRefuseBrokenJsonAndTheLiteralNull() {
        for (String payload : new String[] {"{", "null", "[]", "\"x\""}) {
            assertThatThrownBy(() -> EventCodec.decode("org.tianwang.ops.alert-raised", payload.getBytes()))
                    .as(payload)
                    .isInstanceOf(MalformedEventException.class);
        }
    }
}
