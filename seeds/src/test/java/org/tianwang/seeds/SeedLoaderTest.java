package org.tianwang.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedLoaderTest {

    @TempDir
    Path footage;

    private GatewayDouble gateway;
    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        gateway = new GatewayDouble();
        for (String clip : clips()) {
            Files.writeString(footage.resolve(clip), "clip");
        }
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void shouldLoadTheWholeCountyAndChangeNothingWhenRepeated() throws Exception {
        int all = records().size();

        assertThat(load()).isEqualTo(new SeedReport(all, 0));
        assertThat(load()).isEqualTo(new SeedReport(0, all));

        assertThat(gateway.changes).hasValue(all);
        assertThat(lines).contains("Seeds: cameras 300/300, 300 new", "Seeds: cameras 300/300, 0 new");
        assertThat(gateway.mostAtOnce.get()).isBetween(1, 4);
    }

    @Test
    void shouldPutTheAbsoluteFolderOfTheFootageIntoStreamUrls() throws Exception {
        load();

        String expected =
                footage.resolve("pedestrians.mp4").toAbsolutePath().toUri().toString();
        assertThat(expected).startsWith("file:///");
        assertThat(gateway.stored.values())
                .filteredOn(b -> b.contains(expected))
                .hasSize(1);
        assertThat(gateway.stored.values()).noneMatch(b -> b.contains("footage:"));
    }

    @Test
    void shouldWaitForServicesThatAreNotReadyYet() throws Exception {
        gateway.unavailable = 5;

        assertThat(load().present()).isZero();
    }

    @Test
    void shouldGiveUpWithTheReasonWhenServicesNeverGetReady() {
        gateway.unavailable = Integer.MAX_VALUE;

        assertThatThrownBy(() -> load(Duration.ofMillis(500)))
                .isInstanceOf(SeedException.class)
                .hasMessageContaining("503 Not ready");
    }

    @Test
    void shouldGiveUpWithTheAddressWhenNobodyListens() {
        SeedOptions options = options(URI.create("http://localhost:9"), Duration.ofMillis(300));

        assertThatThrownBy(() -> SeedLoader.load(options, lines::add))
                .isInstanceOf(SeedException.class)
                .hasMessageContaining("http://localhost:9/api/v1/cameras/")
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void shouldNameTheRecordAndTheFieldWhenOneIsRefused() {
        SeedRecord unit = County.records(SeedKind.UNIT).get(3);
        gateway.refusedPath = unit.path();
        gateway.refusal = new GatewayDouble.Answer(400, """
                {"type":"about:blank","title":"Invalid request","detail":"1 field is not valid",
                 "errors":[{"field":"crew[0]","message":"must not be blank"}]}""");

        assertThatThrownBy(this::load)
                .isInstanceOf(SeedException.class)
                .hasMessage("The " + unit.label()
                        + " was refused: 400 Invalid request; 1 field is not valid; crew[0] must not be blank");
    }

    @Test
    void shouldRenewATokenThatHasRunOut() throws Exception {
        gateway.expiredToken = "token-1";

        assertThat(load().created()).isEqualTo(records().size());
        assertThat(gateway.tokens).hasValue(2);
    }

    @Test
    void shouldSayWhenTheClientIsNotKnown() {
        SeedOptions wrong = new SeedOptions(
                gateway.uri(""), gateway.uri("/token"), "tianwang-seeds", "wrong", footage, 4, Duration.ofSeconds(5));

        assertThatThrownBy(() -> SeedLoader.load(wrong, lines::add))
                .isInstanceOf(SeedException.class)
                .hasMessageContaining("Signing in as tianwang-seeds was refused: 401 invalid_client");
    }

    @Test
    void shouldNameTheCameraWhenItsFootageIsMissing() throws IOException {
        Files.delete(footage.resolve("pedestrians.mp4"));

        assertThatThrownBy(this::load)
                .isInstanceOf(SeedException.class)
                .hasMessageContaining("T01-C01")
                .hasMessageContaining(footage.resolve("pedestrians.mp4").toString());
        assertThat(gateway.stored).isEmpty();
    }

    private SeedReport load() throws SeedException, InterruptedException {
        return load(Duration.ofSeconds(20));
    }

    private SeedReport load(Duration patience) throws SeedException, InterruptedException {
        return SeedLoader.load(options(gateway.uri("/"), patience), lines::add);
    }

    private SeedOptions options(URI target, Duration patience) {
        return new SeedOptions(target, gateway.uri("/token"), "tianwang-seeds", "s&cret", footage, 4, patience);
    }

    private static List<SeedRecord> records() {
        return Arrays.stream(SeedKind.values())
                .flatMap(kind -> County.records(kind).stream())
                .toList();
    }

    private static List<String> clips() {
        return records().stream()
                .flatMap(r -> Stream.of(r.body().path("streamUrl").asText("")))
                .filter(url -> url.startsWith("footage:"))
                .map(url -> url.substring("footage:".length()))
                .toList();
    }
}
