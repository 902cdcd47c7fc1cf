package org.tianwang.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tianwang.contracts.EventCatalog;
import org.tianwang.contracts.EventHeaders;
import org.tianwang.contracts.Golden;
import org.tianwang.contracts.Topics;

class FeedDecoderTest {

    private static final String RAISED = "org.tianwang.ops.alert-raised";

    static ConsumerRecord<byte[], byte[]> entry(String topic, String type, String payload) {
        byte[] value = payload == null ? null : payload.getBytes(StandardCharsets.UTF_8);
        var entry = new ConsumerRecord<>(topic, 2, 42, new byte[0], value);
        if (type != null) {
            entry.headers().add(EventHeaders.TYPE, type.getBytes(StandardCharsets.UTF_8));
        }
        return entry;
    }

    @TestFactory
    Stream<DynamicTest> shouldTellTheViewOfEveryGoldenEventOfTheFeedUnchanged() {
        var json = new ObjectMapper();
        return EventCatalog.all().keySet().stream()
                .filter(type -> FeedKind.of(topicOf(type), type).isPresent())
                .map(type -> DynamicTest.dynamicTest(type, () -> {
                    String golden = new String(Golden.payload(EventCatalog.all().get(type)), StandardCharsets.UTF_8);
                    var event = FeedDecoder.decode(entry(topicOf(type), type, golden))
                            .orElseThrow();

                    var payload = json.readTree(golden);
                    String field = event.kind().field();
                    assertThat(json.readTree(event.data())).isEqualTo(field == null ? payload : payload.path(field));
                    assertThat(event.data()).doesNotContain("\n");
                    assertThat(event.townshipCodes()).isNotEmpty().allMatch(code -> code.matches("T\\d\\d"));
                }));
    }

    /** Who reads of a plate is written down by the service that shows it; nobody is who listens. */
    @TestFactory
    Stream<DynamicTest> shouldTellOfPlatesOnlyThatThereIsSomething() {
        var json = new ObjectMapper();
        return EventCatalog.all().keySet().stream()
                .filter(type -> FeedKind.of(Topics.PLATES, type).isPresent())
                .map(type -> DynamicTest.dynamicTest(type, () -> {
                    String golden = new String(Golden.payload(EventCatalog.all().get(type)), StandardCharsets.UTF_8);
                    var event = FeedDecoder.decode(entry(Topics.PLATES, type, golden))
                            .orElseThrow();

                    var told = json.readTree(event.data());
                    assertThat(told.path("id").isTextual()).isTrue();
                    assertThat(told.fieldNames())
                            .toIterable()
                            .isSubsetOf("id", "version", "status", "followId", "incidentId");
                }));
    }

    private static String topicOf(String type) {
        if (type.contains(".alert-") || type.contains(".stage-")) return Topics.ALERTS;
        if (type.contains(".incident-") || type.contains(".task-")) return Topics.INCIDENTS;
        if (type.contains(".unit-")) return Topics.UNITS;
        return type.contains(".camera-health-") ? Topics.CAMERA_HEALTH : "none";
    }

    @Test
    void shouldKeepPositionCrewAndFieldsOfLaterVersions() {
        var event = FeedDecoder.decode(entry(
                        Topics.INCIDENTS,
                        "org.tianwang.ops.task-issued",
                        "{\"task\":{\"townshipCode\":\"T03\",\"crew\":[\"officer-01\",7],\"later\":{\"x\":1.10}}}"))
                .orElseThrow();

        assertThat(event.kind()).isEqualTo(FeedKind.TASK);
        assertThat(event.topic()).isEqualTo(1);
        assertThat(event.partition()).isEqualTo(2);
        assertThat(event.offset()).isEqualTo(42);
        assertThat(event.crew()).containsExactly("officer-01");
        assertThat(event.data()).contains("\"later\":{\"x\":1.10}");
    }

    @Test
    void shouldReadTheFurtherTownshipsOfAnAlertAndOfNothingElse() {
        String places = "{\"townshipCode\":\"T01\",\"alsoSeenIn\":[\"T02\",7,null]}";

        var alert = FeedDecoder.decode(entry(Topics.ALERTS, RAISED, "{\"alert\":" + places + "}"))
                .orElseThrow();
        var incident = FeedDecoder.decode(
                        entry(Topics.INCIDENTS, "org.tianwang.ops.incident-opened", "{\"incident\":" + places + "}"))
                .orElseThrow();

        assertThat(alert.alsoIn()).containsExactly("T02");
        assertThat(incident.alsoIn()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"alert\":7}", "{\"alert\":{}} trailing", "{\"incident\":{}}"})
    void shouldLeaveOutWhatCannotBeRead(String payload) {
        assertThat(FeedDecoder.decode(entry(Topics.ALERTS, RAISED, payload))).isEmpty();
    }

    @Test
    void shouldLeaveOutWhatHasNoTypeNoPayloadOrComesOnTheWrongTopic() {
        String payload = "{\"alert\":{\"townshipCode\":\"T01\"}}";

        assertThat(FeedDecoder.decode(entry(Topics.ALERTS, null, payload))).isEmpty();
        assertThat(FeedDecoder.decode(entry(Topics.ALERTS, RAISED, null))).isEmpty();
        assertThat(FeedDecoder.decode(entry(Topics.UNITS, RAISED, payload))).isEmpty();
        assertThat(FeedDecoder.decode(entry(Topics.ALERTS, "org.tianwang.ops.somebody-promoted", payload)))
                .isEmpty();
        assertThat(FeedDecoder.decode(entry(Topics.ALERTS, RAISED, payload))).isPresent();
    }
}
