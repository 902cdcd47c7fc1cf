package org.tianwang.alert.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.tianwang.alert.Api.investigator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.alert.RaisedAlerts;
import org.tianwang.contracts.EventCodec;
import org.tianwang.contracts.EventHeaders;
import org.tianwang.contracts.Topics;
import org.tianwang.contracts.ops.Stage;
import org.tianwang.contracts.ops.StageBreached;
import org.tianwang.testing.KafkaProbe;
import org.tianwang.testing.MutableClock;

@AlertTest
class StageClockWatchTest {

    /** Long past, so that no clock of another test is due. */
    private static final Instant START = Instant.parse("2019-01-01T00:00:00Z");

    private final MutableClock clock = new MutableClock(START);

    @Inject
    RaisedAlerts alerts;

    @Inject
    StageClockWatch watch;

    @Inject
    EntityManager entities;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @BeforeEach
    void standStill() {
        QuarkusMock.installMockForType(clock, Clock.class);
    }

    @Test
    void shouldEscalateExactlyAtTheLimitOncePerStepAndThenNoMore() {
        UUID alert = alerts.in("T01");

        at(Duration.ofMillis(14_999));
        assertThat(warn(alert).step).isZero();
        at(Duration.ofSeconds(15));
        awaitStep(alert, 1);
        at(Duration.ofMillis(29_999));
        assertThat(warn(alert).step).isEqualTo(1);
        at(Duration.ofSeconds(30));
        awaitStep(alert, 2);
        at(Duration.ofSeconds(60));
        awaitStep(alert, 3);
        at(Duration.ofDays(1));
        assertThat(warn(alert).step).isEqualTo(3);
        assertThat(warn(alert).breachedAt).isEqualTo(START.plusSeconds(15));

        assertThat(breaches(alert, 3))
                .extracting(
                        event -> ((StageBreached) EventCodec.decode("org.tianwang.ops.stage-breached", event.value())))
                .extracting(StageBreached::step, StageBreached::nextAt)
                .containsExactly(tuple(1, START.plusSeconds(30)), tuple(2, START.plusSeconds(60)), tuple(3, null));
    }

    @Test
    void shouldTellOneStepAfterTheOtherWhenTheClockWasSetForward() {
        clock.set(START.plus(Duration.ofHours(300)));
        UUID alert = alerts.in("T01");
        Duration late = Duration.ofHours(301);

        at(late);
        at(late.plusMillis(14_999));
        assertThat(warn(alert).step).isEqualTo(1);
        at(late.plusSeconds(15));
        at(late.plusMillis(44_999));
        assertThat(warn(alert).step).isEqualTo(2);
        at(late.plusSeconds(45));
        assertThat(warn(alert).step).isEqualTo(3);
        assertThat(warn(alert).nextEscalation).isNull();
    }

    @Test
    void shouldStopWhenTheStageIsDone() {
        UUID alert = alerts.in("T01");
        clock.set(START.plusSeconds(14));
        investigator().post("/api/v1/alerts/" + alert + "/acknowledge").then().statusCode(200);

        at(Duration.ofMinutes(5));

        assertThat(warn(alert).step).isZero();
        assertThat(warn(alert).breachedAt).isNull();
        assertThat(warn(alert).doneAt).isEqualTo(START.plusSeconds(14));
    }

    @Test
    void shouldStampABreachThatWasDoneBeforeTheWatchCouldSeeIt() {
        UUID alert = alerts.in("T01");
        clock.set(START.plusSeconds(15).plusNanos(1_000));

        investigator().post("/api/v1/alerts/" + alert + "/acknowledge").then().statusCode(200);

        assertThat(warn(alert).breachedAt).isEqualTo(START.plusSeconds(15));
    }

    @Test
    void shouldCountFromNowWhatBeganInAFutureThatWasSetBack() {
        clock.set(START.plus(Duration.ofHours(101)));
        UUID alert = alerts.in("T01");
        Instant back = START.plus(Duration.ofHours(100));
        clock.set(back);
        QuarkusTransaction.requiringNew().call(watch::setRight);

        assertThat(warn(alert).startedAt).isEqualTo(back);
        assertThat(warn(alert).dueAt).isEqualTo(back.plusSeconds(15));
        at(Duration.ofHours(100).plusSeconds(15));
        awaitStep(alert, 1);
        assertThat(warn(alert).breachedAt).isEqualTo(back.plusSeconds(15));
    }

    @Test
    void shouldLeaveWhatAnotherInstancesClockIsAheadBy() {
        clock.set(START.plus(Duration.ofHours(200)).plusSeconds(60));
        UUID alert = alerts.in("T01");
        clock.set(START.plus(Duration.ofHours(200)));
        QuarkusTransaction.requiringNew().call(watch::setRight);

        assertThat(warn(alert).startedAt)
                .isEqualTo(START.plus(Duration.ofHours(200)).plusSeconds(60));
    }

    private void at(Duration sinceStart) {
        clock.set(START.plus(sinceStart));
        QuarkusTransaction.requiringNew().call(watch::escalateDue);
    }

    private void awaitStep(UUID alert, int step) {
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(warn(alert).step).isEqualTo(step));
    }

    private StageClockRow warn(UUID alert) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createQuery(
                        "select c from StageClockRow c where c.subjectId = :id and c.stage = :stage",
                        StageClockRow.class)
                .setParameter("id", alert)
                .setParameter("stage", Stage.WARN)
                .getSingleResult());
    }

    private List<ConsumerRecord<String, byte[]>> breaches(UUID alert, int expected) {
        try (KafkaProbe kafka = new KafkaProbe(brokers)) {
            return kafka
                    .read(
                            Topics.ALERTS,
                            Duration.ofSeconds(10),
                            all -> count(all, alert).size() >= expected)
                    .stream()
                    .filter(e -> isBreach(e, alert))
                    .toList();
        }
    }

    private static List<ConsumerRecord<String, byte[]>> count(List<ConsumerRecord<String, byte[]>> all, UUID alert) {
        return all.stream().filter(e -> isBreach(e, alert)).toList();
    }

    private static boolean isBreach(ConsumerRecord<String, byte[]> event, UUID alert) {
        return alert.toString().equals(event.key())
                && "org.tianwang.ops.stage-breached".equals(KafkaProbe.header(event, EventHeaders.TYPE));
    }
}
