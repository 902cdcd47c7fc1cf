package org.tianwang.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.detection.DetectionFixtures;

class AlertIdTest {

    private static final UUID RULE = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID OTHER_RULE = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final long MINUTE = 60_000;

    @Test
    void shouldStayTheSameForEver() {
        UUID id = AlertId.of(RULE, MINUTE, DetectionFixtures.personInYard());

        assertThat(id)
                .as("stored alerts would double if this ever changed")
                .isEqualTo(UUID.fromString("85203796-657f-89a6-8ae3-66485f8aa9cf"));
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void shouldOpenANewBucketExactlyOnTheBorder() {
        Instant border = DetectionFixtures.NOON.plusSeconds(60);

        UUID first = AlertId.of(RULE, MINUTE, DetectionFixtures.at(DetectionFixtures.NOON));
        assertThat(AlertId.of(RULE, MINUTE, DetectionFixtures.at(border.minusMillis(1))))
                .isEqualTo(first);
        assertThat(AlertId.of(RULE, MINUTE, DetectionFixtures.at(border))).isNotEqualTo(first);
    }

    @Test
    void shouldPutTimesBeforeTheEpochIntoBucketsOfTheSameLength() {
        assertThat(AlertId.bucket(Instant.ofEpochMilli(-1), MINUTE)).isEqualTo(-1);
        assertThat(AlertId.bucket(Instant.ofEpochMilli(0), MINUTE)).isZero();
    }

    @Test
    void shouldTellSubjectsApart() {
        UUID yard = AlertId.of(RULE, MINUTE, DetectionFixtures.with("cam-1", "person", 0.9, "yard"));

        assertThat(AlertId.of(OTHER_RULE, MINUTE, DetectionFixtures.with("cam-1", "person", 0.9, "yard")))
                .isNotEqualTo(yard);
        assertThat(AlertId.of(RULE, MINUTE, DetectionFixtures.with("cam-2", "person", 0.9, "yard")))
                .isNotEqualTo(yard);
        assertThat(AlertId.of(RULE, MINUTE, DetectionFixtures.with("cam-1", "car", 0.9, "yard")))
                .isNotEqualTo(yard);
        assertThat(AlertId.of(RULE, MINUTE, DetectionFixtures.with("cam-1", "person", 0.9, null)))
                .isNotEqualTo(yard);
    }

    @Test
    void shouldNotConfuseNamesThatRunTogether() {
        assertThat(AlertId.of(RULE, MINUTE, DetectionFixtures.with("cam-1", "person", 0.9, "ab")))
                .isNotEqualTo(AlertId.of(RULE, MINUTE, DetectionFixtures.with("cam-1a", "person", 0.9, "b")));
    }

    @Test
    void shouldFollowAPlateFromCameraToCamera() {
        assertThat(AlertId.of(RULE, MINUTE, DetectionFixtures.plate("cam-1", "豫Q12345")))
                .isEqualTo(AlertId.of(RULE, MINUTE, DetectionFixtures.plate("cam-9", "豫Q12345")));
    }
}
