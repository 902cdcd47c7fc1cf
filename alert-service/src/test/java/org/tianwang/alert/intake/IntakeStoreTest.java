package org.tianwang.alert.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tianwang.alert.Api.investigator;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.alert.AlertCandidate;
import org.tianwang.alert.detection.DetectionFixtures;
import org.tianwang.alert.rule.CompiledRules;
import org.tianwang.contracts.ops.Severity;

/** Position and alerts move together: what a kill between two writes leaves behind is never half of them. */
@AlertTest
class IntakeStoreTest {

    private final TopicPartition partition = new TopicPartition("test-" + UUID.randomUUID(), 0);

    @Inject
    IntakeStore store;

    @Inject
    OffsetStore offsets;

    @Test
    void shouldRefuseAReplayOfWhatIsWrittenAlready() throws SQLException {
        AlertCandidate candidate = candidate();
        Map<TopicPartition, Long> from = offsets.load(Map.of(partition, 0L));
        assertThat(store.write(judged(candidate, 5), from)).isEqualTo(1);

        assertThatThrownBy(() -> store.write(judged(candidate, 5), from)).isInstanceOf(StaleOffsetException.class);

        assertThat(count(candidate)).isEqualTo(1);
        assertThat(offsets.load(Map.of(partition, 0L))).containsEntry(partition, 5L);
    }

    @Test
    void shouldRefuseAnInstanceThatHasLostThePartition() throws SQLException {
        Map<TopicPartition, Long> zombie = offsets.load(Map.of(partition, 0L));
        store.write(judged(candidate(), 7), offsets.load(Map.of(partition, 0L)));
        AlertCandidate late = candidate();

        assertThatThrownBy(() -> store.write(judged(late, 9), zombie)).isInstanceOf(StaleOffsetException.class);

        investigator().get("/api/v1/alerts/" + late.id()).then().statusCode(404);
        assertThat(offsets.load(Map.of(partition, 0L))).containsEntry(partition, 7L);
    }

    @Test
    void shouldCountUpAndNotRaiseAgainAfterARestart() throws SQLException {
        AlertCandidate candidate = candidate();
        store.write(judged(candidate, 1), offsets.load(Map.of(partition, 0L)));

        int raised = store.write(judged(candidate, 2), offsets.load(Map.of(partition, 0L)));

        assertThat(raised).isZero();
        assertThat(count(candidate)).isEqualTo(2);
    }

    @Test
    void shouldKeepWhenTheFirstFrameWasTakenHoweverLateItIsJudged() throws SQLException {
        AlertCandidate candidate = candidate();
        AlertCandidate earlier =
                AlertCandidate.of(candidate.rule(), DetectionFixtures.at(DetectionFixtures.NOON.minusSeconds(5)), null);
        AlertCandidate before = new AlertCandidate(
                candidate.id(),
                null,
                candidate.rule(),
                earlier.first(),
                null,
                earlier.last(),
                earlier.townships(),
                1,
                earlier.firstSeenAt(),
                earlier.lastSeenAt(),
                0.9,
                null);
        store.write(judged(candidate, 1), offsets.load(Map.of(partition, 0L)));
        assertThat(firstSeen(candidate)).isEqualTo("2026-03-02T04:00:00Z");

        store.write(judged(before, 2), offsets.load(Map.of(partition, 0L)));
        store.write(judged(candidate, 3), offsets.load(Map.of(partition, 0L)));

        assertThat(firstSeen(candidate)).isEqualTo("2026-03-02T03:59:55Z");
        assertThat(candidate.with(earlier).firstSeenAt()).isEqualTo(earlier.firstSeenAt());
    }

    private static String firstSeen(AlertCandidate candidate) {
        return investigator().get("/api/v1/alerts/" + candidate.id()).path("firstSeenAt");
    }

    private Judged judged(AlertCandidate candidate, long next) {
        return new Judged(List.of(candidate), List.of(), List.of(), Map.of(), Map.of(partition, next));
    }

    private static AlertCandidate candidate() {
        return AlertCandidate.of(CompiledRules.personEnters(Severity.LOW), DetectionFixtures.personInYard(), null);
    }

    private static int count(AlertCandidate candidate) {
        return investigator()
                .get("/api/v1/alerts/" + candidate.id())
                .then()
                .statusCode(200)
                .extract()
                .path("count");
    }
}
