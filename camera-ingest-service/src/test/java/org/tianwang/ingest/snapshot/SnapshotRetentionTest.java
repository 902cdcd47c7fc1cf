package org.tianwang.ingest.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tianwang.ingest.IngestBackends;

@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class SnapshotRetentionTest {
    private static final byte[] JPEG = {1, 2, 3};
    private static final Duration KEPT = Duration.ofDays(90);
    private static final Duration KEPT_SIGHTINGS = Duration.ofDays(30);
    private static final Duration KEPT_DISMISSED = Duration.ofDays(7);

    @Inject
    SnapshotStore store;

    @Inject
    SnapshotRetention retention;

    @Inject
    Clock clock;

    @Test
    void shouldRemoveWhatIsOverdueAndKeepTheRest() throws Exception {
        UUID camera = UUID.randomUUID();
        Instant now = clock.instant();
        String overdue = store.keep(camera, now.minus(KEPT).minusSeconds(1), JPEG);
        String notYet = store.keep(camera, now.minus(KEPT).plusSeconds(600), JPEG);

        retention.removeExpired();

        assertThat(store.find(camera, overdue)).isEmpty();
        assertThat(store.find(camera, notYet)).hasValue(JPEG);
    }

    @Test
    void shouldKeepAPictureShorterWhenItsAlertWasDismissed() throws Exception {
        UUID camera = UUID.randomUUID();
        Instant now = clock.instant();
        String dismissed = store.keep(camera, now, JPEG);

        store.dismissed(dismissed, now.minus(KEPT_DISMISSED).minusSeconds(1));
        retention.removeExpired();

        assertThat(store.find(camera, dismissed)).isEmpty();
    }

    @Test
    void shouldKeepWhatShowsAPlateNoLongerThanItsSightingUnlessAnAlertRestsOnIt() throws Exception {
        UUID camera = UUID.randomUUID();
        Instant taken = clock.instant().minus(KEPT_SIGHTINGS).minusSeconds(1);
        String sighting = store.keepSighting(camera, taken, JPEG);
        String notYet = store.keepSighting(camera, taken.plusSeconds(600), JPEG);
        String hit = store.keepSighting(camera, taken, JPEG);
        store.lengthen(hit);

        retention.removeExpired();

        assertThat(store.find(camera, sighting)).isEmpty();
        assertThat(store.find(camera, notYet)).hasValue(JPEG);
        assertThat(store.find(camera, hit)).hasValue(JPEG);
        store.dismissed(hit, taken.minus(KEPT_DISMISSED));
        retention.removeExpired();
        assertThat(store.find(camera, hit)).isEmpty();
    }

    @Test
    void shouldNotFindAPictureUnderAnotherCamera() throws Exception {
        String id = store.keep(UUID.randomUUID(), clock.instant(), JPEG);

        assertThat(store.find(UUID.randomUUID(), id)).isEmpty();
    }
}
