package org.tianwang.ingest.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.sky.CameraTier;
import org.tianwang.ingest.IngestBackends;
import org.tianwang.ingest.pipeline.CameraProfile;
import org.tianwang.ingest.sql.Sql;
import org.tianwang.platform.file.MediaStore;
import org.tianwang.testing.MutableClock;

@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class RecordingRetentionTest {
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    RecordingRetention retention;

    @Inject
    SegmentKeeper keeper;

    @Inject
    RecordingRecovery recovery;

    @Inject
    MediaStore media;

    @Inject
    HoldLock holds;

    @Inject
    Sql sql;

    private final CameraProfile camera = Takes.camera(UUID.randomUUID(), CameraTier.TOWNSHIP);
    private final MutableClock clock = new MutableClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    private Instant end;

    @BeforeEach
    void stopTheClock() {
        QuarkusMock.installMockForType(clock, Clock.class);
        keeper.begin(camera);
        end = clock.instant();
    }

    @Test
    void shouldRemoveARecordingExactlyWhenItsTimeIsUp() throws Exception {
        String file = segment(end);

        clock.set(end.plus(KEPT).minusMillis(1));
        retention.removeExpired();
        assertThat(media.find(file)).isPresent();

        clock.set(end.plus(KEPT));
        retention.removeExpired();
        assertThat(media.find(file)).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void shouldKeepWhatIsUnderALegalHoldUntilTheHoldEnds() throws Exception {
        String held = segment(end);
        Instant until = end.plus(KEPT).plus(Duration.ofDays(10));
        hold(end.minusSeconds(3), end.minusSeconds(2), until);

        clock.set(until.minusMillis(1));
        retention.removeExpired();
        assertThat(media.find(held)).isPresent();

        clock.set(until);
        retention.removeExpired();
        assertThat(media.find(held)).isEmpty();
    }

    @Test
    void shouldKeepWhatIsPutUnderAHoldWhileItIsBeingRemoved() throws Exception {
        String file = segment(end);
        clock.set(end.plus(KEPT));
        CompletableFuture<Void> removal = QuarkusTransaction.requiringNew().call(() -> {
            holds.take();
            hold(end.minusSeconds(3), end.minusSeconds(2), end.plus(KEPT).plusSeconds(60));
            CompletableFuture<Void> running = CompletableFuture.runAsync(retention::removeExpired);
            assertThatThrownBy(() -> running.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            return running;
        });

        removal.get(10, TimeUnit.SECONDS);

        assertThat(media.find(file)).isPresent();
        assertThat(files()).containsExactly(file);
    }

    @Test
    void shouldEvictTheOldestFirstButNothingUnderAHold() throws Exception {
        String held = segment(end.minus(Duration.ofDays(5000)));
        hold(end.minus(Duration.ofDays(5001)), end.minus(Duration.ofDays(4999)), end.plus(KEPT));
        String oldest = segment(end.minus(Duration.ofDays(4998)));
        String newer = segment(end);
        long before = retention.used();

        int removed = retention.evict(5);

        assertThat(removed).isEqualTo(1);
        assertThat(media.find(oldest)).isEmpty();
        assertThat(media.find(held)).isPresent();
        assertThat(media.find(newer)).isPresent();
        assertThat(retention.used()).isEqualTo(before - 10);
    }

    @Test
    void shouldFindFilesWithoutRowsAndRowsWithoutFiles() throws Exception {
        String lost = segment(end);
        media.delete(lost);
        MediaStore.Draft draft = media.begin();
        Files.write(draft.path(), new byte[3]);
        String orphan = draft.keep();

        recovery.compareFilesAndRows();
        assertThat(media.find(orphan)).as("it may still get its row").isPresent();
        clock.advance(Duration.ofMinutes(11));
        recovery.beforeTheFirstCamera();
        assertThat(media.find(orphan)).as("files are compared beside the work").isPresent();
        recovery.compareFilesAndRows();

        assertThat(media.find(orphan)).isEmpty();
        assertThat(lost(lost)).containsExactly(true);
    }

    @Test
    void shouldTakeTheMarkOffARecordingWhoseDiskWasAway() throws Exception {
        String away = segment(end);
        Path file = media.find(away).orElseThrow();
        Path aside = Files.move(file, file.resolveSibling("aside"));
        recovery.compareFilesAndRows();
        assertThat(lost(away)).containsExactly(true);

        Files.move(aside, file);
        recovery.compareFilesAndRows();

        assertThat(lost(away)).containsExactly(false);
    }

    private List<Boolean> lost(String file) {
        return sql.list("SELECT file_lost FROM recording_segment WHERE file = ?", row -> row.getBoolean(1), file);
    }

    /** Ten bytes that end at {@code to}. */
    private String segment(Instant to) throws Exception {
        MediaStore.Draft draft = media.begin();
        Files.write(draft.path(), new byte[10]);
        String name = draft.keep();
        keeper.keep(camera, new SegmentFile(to.minusSeconds(10), to, 10, "ab", null), name);
        return name;
    }

    private void hold(Instant from, Instant to, Instant until) {
        sql.update("""
                INSERT INTO recording_hold (id, camera_id, camera_name, township_code, from_at, to_at, reference, reason,
                    held_by, created_at, until) VALUES (?, ?, 'c', 'T01', ?, ?, 'case 1', 'theft', 'u', ?, ?)""", UUID.randomUUID(), camera.id(), from, to, clock.instant(), until);
    }

    private List<String> files() {
        return sql.list("SELECT file FROM recording_segment WHERE camera_id = ?", row -> row.getString(1), camera.id());
    }
}
