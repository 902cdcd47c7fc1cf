package org.tianwang.ingest.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.ops.AlertStatus;
import org.tianwang.ingest.IngestBackends;
import org.tianwang.ingest.snapshot.SnapshotStore;
import org.tianwang.ingest.sql.Sql;
import org.tianwang.platform.problem.InvalidProblem;

@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class AlertPicturesTest {
    private static final byte[] JPEG = {1, 2, 3};

    @Inject
    AlertPictures pictures;

    @Inject
    AlertMoments moments;

    @Inject
    AlertMomentRetention retention;

    @Inject
    SnapshotStore snapshots;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Test
    void shouldKeepBothPicturesOfAHitWhileItStandsAndAWeekOnceItIsDismissed() throws Exception {
        Instant taken = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String picture = snapshots.keepSighting(UUID.randomUUID(), taken, JPEG);
        String crop = snapshots.keepSighting(UUID.randomUUID(), taken, JPEG);
        UUID alert = UUID.randomUUID();

        pictures.apply(Alerts.withPictures(alert, AlertStatus.OPEN, null, picture, crop));
        assertThat(end(picture)).isEqualTo(taken.plus(Duration.ofDays(90)));
        assertThat(end(crop)).isEqualTo(taken.plus(Duration.ofDays(90)));

        Instant dismissed = taken.plusSeconds(60);
        pictures.apply(Alerts.withPictures(alert, AlertStatus.DISMISSED, dismissed, picture, crop));
        pictures.apply(Alerts.withPictures(alert, AlertStatus.DISMISSED, dismissed, picture, crop));
        assertThat(end(picture)).isEqualTo(dismissed.plus(Duration.ofDays(7)));
        assertThat(end(crop)).isEqualTo(dismissed.plus(Duration.ofDays(7)));
    }

    @Test
    void shouldForgetAlertsAfterAYear() {
        Instant end = clock.instant().minus(Duration.ofDays(365));
        UUID over = UUID.randomUUID();
        UUID notYet = UUID.randomUUID();
        moments.apply(Alerts.open(over, UUID.randomUUID().toString(), end, end.minusSeconds(1)));
        moments.apply(Alerts.open(notYet, UUID.randomUUID().toString(), end, end.plusSeconds(600)));

        retention.removeExpired();

        assertThat(isKnown(over)).isFalse();
        assertThat(isKnown(notYet)).isTrue();
    }

    @Test
    void shouldOpenTheMomentThatWasSeenHoweverLateTheAlertWasRaised() {
        UUID alert = UUID.randomUUID();
        UUID camera = UUID.randomUUID();
        Instant raised = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant seen = raised.minus(Duration.ofMinutes(10));
        moments.apply(Alerts.late(alert, camera.toString(), seen, raised));

        assertThatCode(() -> moments.mustBeOf(alert, camera, seen)).doesNotThrowAnyException();
        assertThatCode(() -> moments.mustBeOf(alert, camera, seen.minusSeconds(30)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> moments.mustBeOf(alert, camera, seen.minusMillis(30_001)))
                .isInstanceOf(InvalidProblem.class);
    }

    @Test
    void shouldPassOverAnAlertOfNoCamera() {
        UUID alert = UUID.randomUUID();
        Instant now = clock.instant();

        moments.apply(Alerts.open(alert, null, now, now));
        moments.apply(Alerts.open(alert, "not one of ours", now, now));

        assertThat(isKnown(alert)).isFalse();
    }

    private Instant end(String picture) {
        return sql.first("SELECT expires_at FROM snapshot WHERE id = ?", row -> Sql.instant(row, "expires_at"), picture)
                .orElseThrow();
    }

    private boolean isKnown(UUID alert) {
        return sql.first("SELECT 1 FROM alert_moment WHERE alert_id = ?", row -> true, alert)
                .isPresent();
    }
}
