package org.tianwang.alert.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tianwang.contracts.Golden;
import org.tianwang.contracts.MalformedEventException;
import org.tianwang.contracts.sky.Detection;
import org.tianwang.contracts.sky.DetectionKind;

class DetectionDecoderTest {

    private final DetectionDecoder decoder = new DetectionDecoder();

    @Test
    void shouldReadTheGoldenExampleAsTheContractDoes() {
        Detection golden = Golden.event(Detection.class);

        DetectionFacts facts = decoder.decode(Golden.payload(Detection.class));

        assertThat(facts.id()).isEqualTo(golden.id().toString());
        assertThat(facts.cameraId()).isEqualTo(golden.cameraId());
        assertThat(facts.townshipCode()).isEqualTo(golden.townshipCode());
        assertThat(facts.kind()).isEqualTo(golden.kind());
        assertThat(facts.objectClass()).isEqualTo(golden.objectClass());
        assertThat(facts.confidence()).isEqualTo(golden.confidence());
        assertThat(facts.zone()).isEqualTo(golden.zone());
        assertThat(facts.line()).isEqualTo(golden.line());
        assertThat(facts.dwellSeconds()).isEqualTo(golden.dwellSeconds() == null ? 0 : golden.dwellSeconds());
        assertThat(facts.plate())
                .isEqualTo(golden.plate() == null ? null : golden.plate().canonical());
        assertThat(facts.frameTime()).isEqualTo(golden.frameTime());
        assertThat(facts.box()).isEqualTo(golden.box());
        assertThat(facts.direction()).isEqualTo(golden.direction());
        assertThat(facts.crowdCount()).isEqualTo(golden.crowdCount() == null ? 0 : golden.crowdCount());
        assertThat(facts.snapshotId()).isEqualTo(golden.snapshotId());
    }

    @Test
    void shouldPassOverFieldsItDoesNotKnow() {
        DetectionFacts facts =
                decode(valid("\"later\":{\"deep\":[1,{\"x\":null}]},\"plate\":{\"text\":\"豫Q1\",\"more\":[]}"));

        assertThat(facts.plate()).isEqualTo("豫Q1");
        assertThat(facts.frameTime()).isEqualTo(Instant.parse("2026-03-02T04:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{",
                "{\"id\":\"d\"}",
                "{\"id\":7}",
                "{\"id\":\"d\",\"cameraId\":{}}",
                "{\"id\":\"d\",\"cameraId\":\"c\",\"kind\":\"FLEW\"}"
            })
    void shouldRefuseWhatIsNoDetection(String payload) {
        assertThatThrownBy(() -> decode(payload)).isInstanceOf(MalformedEventException.class);
        assertThatThrownBy(() -> glance(payload)).isInstanceOf(MalformedEventException.class);
    }

    @Test
    void shouldSeeAtAGlanceWhatItReadsOfTheWhole() {
        DetectionFacts facts = decoder.decode(Golden.payload(Detection.class));

        assertThat(decoder.glance(Golden.payload(Detection.class)))
                .isEqualTo(new DetectionGlance(
                        facts.cameraId(),
                        facts.kind(),
                        facts.objectClass(),
                        facts.confidence(),
                        facts.zone(),
                        facts.dwellSeconds()));
    }

    /** A plate has a kind as well, and whatever is nested may have any name. */
    @Test
    void shouldTakeNothingNestedForTheDetectionsOwn() {
        DetectionGlance seen = glance(valid("\"plate\":{\"kind\":\"TRUCK\",\"cameraId\":\"other\",\"zone\":\"z\"}"));

        assertThat(seen.kind()).isEqualTo(DetectionKind.APPEARED);
        assertThat(seen.cameraId()).isEqualTo("c");
        assertThat(seen.zone()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"id\":null",
                "\"frameTime\":7",
                "\"kind\":null",
                "\"cameraId\":\"\"",
                "\"confidence\":1.5",
                "\"zone\":\"a\\u0000b\"",
                "\"dwellSeconds\":1.5"
            })
    void shouldRefuseAtAGlanceWhatRulesCannotCompare(String field) {
        assertThatThrownBy(() -> glance(valid(field))).isInstanceOf(MalformedEventException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"confidence\":1.5",
                "\"confidence\":\"0.5\"",
                "\"frameTime\":\"yesterday\"",
                "\"frameTime\":\"+999999999-12-31T23:59:59Z\"",
                "\"zone\":\"a\\u0000b\"",
                "\"objectClass\":[\"person\"]",
                "\"dwellSeconds\":1.5",
                "\"dwellSeconds\":99999999999",
                "\"plate\":\"Q1\"",
                "\"kind\":null"
            })
    void shouldRefuseAFieldThatCannotBeStoredOrCompared(String field) {
        assertThatThrownBy(() -> decode(valid(field))).isInstanceOf(MalformedEventException.class);
    }

    @Test
    void shouldRefuseATextWithoutEnd() {
        assertThatThrownBy(() -> decode(valid("\"zone\":\"" + "z".repeat(201) + "\"")))
                .isInstanceOf(MalformedEventException.class);
        assertThatThrownBy(() -> decoder.decode(null)).isInstanceOf(MalformedEventException.class);
    }

    private DetectionGlance glance(String payload) {
        return decoder.glance(payload.getBytes(StandardCharsets.UTF_8));
    }

    private DetectionFacts decode(String payload) {
        return decoder.decode(payload.getBytes(StandardCharsets.UTF_8));
    }

    /** Later fields win over earlier ones of the same name. */
    private static String valid(String more) {
        return "{\"id\":\"d\",\"cameraId\":\"c\",\"kind\":\"APPEARED\",\"confidence\":0.5,"
                + "\"frameTime\":\"2026-03-02T04:00:00Z\"," + more + "}";
    }
}
