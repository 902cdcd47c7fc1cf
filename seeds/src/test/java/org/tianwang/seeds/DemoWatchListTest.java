package org.tianwang.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoWatchListTest {

    private GatewayDouble gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = new GatewayDouble();
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void shouldLetOneAskAndAnotherAgreeAndLeaveOneWaiting() throws Exception {
        assertThat(enter()).isEqualTo(new SeedReport(3, 0));

        assertThat(gateway.stored).hasSize(5);
        entries().forEach(entry -> {
            String path = path(entry);
            assertThat(gateway.stored).containsEntry(path, "investigator");
            assertThat(gateway.stored.get(path + "/approve"))
                    .isEqualTo(entry.path("approved").booleanValue() ? "supervisor" : null);
        });
    }

    @Test
    void shouldAgreeToWhatAnInterruptedRunLeftWaitingAndThenChangeNothing() throws Exception {
        gateway.refusedPath = path(entries().getFirst()) + "/approve";
        assertThatThrownBy(this::enter)
                .isInstanceOf(SeedException.class)
                .hasMessageContaining("Agreeing to 豫Z08R55 as supervisor was refused: 400");
        gateway.refusedPath = "none";

        assertThat(enter()).isEqualTo(new SeedReport(2, 1));
        assertThat(enter()).isEqualTo(new SeedReport(0, 3));
        assertThat(gateway.stored).hasSize(5);
    }

    @Test
    void shouldNameOnlyPlatesOfTheDemoClip() throws IOException {
        String truth = Files.readString(Path.of("footage", "vehicles.truth.jsonl"));

        assertThat(entries()).isNotEmpty().allSatisfy(entry -> assertThat(truth)
                .contains("\"" + entry.path("plate").textValue() + "\""));
    }

    private SeedReport enter() throws SeedException, InterruptedException {
        SeedOptions options = new SeedOptions(
                gateway.uri("/"),
                gateway.uri("/token"),
                "tianwang-seeds",
                "s&cret",
                Path.of("."),
                4,
                Duration.ofSeconds(5));
        return DemoWatchList.enter(options, Clock.systemUTC());
    }

    private static List<JsonNode> entries() {
        return StreamSupport.stream(DemoWatchList.read().spliterator(), false).toList();
    }

    private static String path(JsonNode entry) {
        return "/api/v1/watchlist/" + entry.path("id").textValue();
    }
}
