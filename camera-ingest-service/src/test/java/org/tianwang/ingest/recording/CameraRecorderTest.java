package org.tianwang.ingest.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tianwang.ingest.CameraFixtures.camera;
import static org.tianwang.ingest.CameraFixtures.created;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.contracts.sky.CameraHealthView;
import org.tianwang.contracts.sky.CameraTier;
import org.tianwang.evidence.chain.SegmentChain;
import org.tianwang.ingest.IngestBackends;
import org.tianwang.ingest.health.HealthService;
import org.tianwang.ingest.pipeline.CameraProfile;
import org.tianwang.ingest.sql.Sql;
import org.tianwang.ingest.stream.Footage;
import org.tianwang.ingest.stream.StreamFault;
import org.tianwang.platform.file.MediaStore;
import org.tianwang.platform.sign.InstallationKey;

/** Real packets into real files and rows, in fast motion. */
@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class CameraRecorderTest {
    @Inject
    RecordingDesk desk;

    @Inject
    RecordingCoverage coverage;

    @Inject
    MediaStore media;

    @Inject
    DiskGuard disk;

    @Inject
    InstallationKey key;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    HealthService health;

    private CameraProfile camera = Takes.camera();
    private Takes takes;
    private Instant start;

    @BeforeEach
    void readFootage() throws Exception {
        takes = new Takes(700);
        start = clock.instant().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
    }

    @AfterEach
    void release() throws IOException {
        takes.close();
        disk.judge(false);
    }

    @Test
    void shouldCutAtKeyFramesIntoFilesThatPlayAloneAndFollowOnEachOther() throws Exception {
        CameraRecorder recorder = desk.recorder(camera);
        Instant end = takes.play(recorder, start);
        recorder.ended(StreamFault.ENDED);

        List<StoredSegment> segments = segments();
        assertThat(segments).hasSizeGreaterThan(2);
        assertThat(segments.getFirst().segment().from()).isEqualTo(start);
        assertThat(segments.getLast().segment().to()).isBetween(end.minusMillis(100), end.plusMillis(100));
        assertChained(segments);
        int pictures = 0;
        for (StoredSegment segment : segments) {
            assertThat(segment.codec()).startsWith("avc1.");
            pictures += picturesOf(media.find(segment.file()).orElseThrow());
        }
        assertThat(pictures).isEqualTo(700);
    }

    private void assertChained(List<StoredSegment> segments) throws Exception {
        String previous = SegmentChain.GENESIS;
        Instant before = segments.getFirst().segment().from();
        for (StoredSegment stored : segments) {
            assertThat(stored.segment().previous()).isEqualTo(previous);
            assertThat(stored.segment().from()).isEqualTo(before);
            assertThat(SegmentChain.hash(stored.segment())).isEqualTo(stored.hash());
            assertThat(SegmentChain.verifies(
                            stored.segment().sequence(), stored.hash(), stored.head(), key.verificationKey()))
                    .isTrue();
            byte[] bytes = Files.readAllBytes(media.find(stored.file()).orElseThrow());
            assertThat(HexFormat.of().formatHex(SegmentChain.sha256().digest(bytes)))
                    .isEqualTo(stored.segment().sha256());
            previous = stored.hash();
            before = stored.segment().to();
        }
    }

    private static int picturesOf(Path file) throws Exception {
        try (Footage.Packets packets = Footage.all(file)) {
            assertThat(packets.list().getFirst().key()).isTrue();
            assertThat(packets.list().getFirst().times().decode()).isZero();
            return packets.list().size();
        }
    }

    @Test
    void shouldShowTheCamerasAbsenceAsAGapWithItsReason() {
        CameraRecorder recorder = desk.recorder(camera);
        Instant left = takes.play(recorder, start);
        recorder.ended(StreamFault.STALLED);
        Instant back = left.plusSeconds(60);
        takes.play(recorder, back);
        recorder.ended(StreamFault.ENDED);

        List<RecordingCoverage.Interval> day = coverage.of(camera.id(), start, clock.instant());

        assertThat(day).hasSize(4);
        assertThat(day).extracting(RecordingCoverage.Interval::recorded).containsExactly(true, false, true, false);
        assertThat(day.get(1).reason()).isEqualTo("CAMERA_AWAY: the camera stopped sending");
        assertThat(day.get(1).to()).isEqualTo(back);
        assertThat(segments()).anyMatch(s -> "CAMERA_AWAY: the camera stopped sending"
                .equals(s.segment().gapBefore()));
        assertThat(day.getLast().reason()).contains("ended the stream");
    }

    @Test
    void shouldNotCallAShortBreakAGap() {
        CameraRecorder recorder = desk.recorder(camera);
        Instant left = takes.play(recorder, start);
        recorder.ended(StreamFault.BROKEN);
        takes.play(recorder, left.plus(SegmentChain.TOLERANCE).minusMillis(500));
        recorder.detached();

        assertThat(coverage.of(camera.id(), start, left.plusSeconds(10)))
                .extracting(RecordingCoverage.Interval::recorded)
                .containsExactly(true);
    }

    @Test
    void shouldLoseOnlyTheOpenFileWhenTheProcessIsKilledAndSaySo() {
        CameraRecorder killed = desk.recorder(camera);
        Instant killedAt = takes.play(killed, start); // and nothing more: no end, no detach
        List<StoredSegment> before = segments();

        CameraRecorder next = desk.recorder(camera);
        takes.play(next, killedAt.plusSeconds(20));
        next.detached();

        List<StoredSegment> after = segments();
        assertThat(after.subList(0, before.size())).isEqualTo(before);
        StoredSegment first = after.get(before.size());
        assertThat(first.segment().gapBefore()).isEqualTo("SERVICE_BROKE_OFF");
        assertThat(first.segment().previous()).isEqualTo(before.getLast().hash());
        killed.detached();
    }

    @Test
    void shouldStopForAFullDiskSayItInTheCamerasHealthAndGoOnByItselfWhenThereIsRoom() {
        UUID id = UUID.fromString(created(camera("recorded")));
        camera = Takes.camera(id, CameraTier.COUNTY);
        health.report(id, CameraHealth.ONLINE, null);
        CameraRecorder recorder = desk.recorder(camera);
        Instant at = takes.play(recorder, start);
        Consumer<MediaStore> install = store -> QuarkusMock.installMockForType(store, MediaStore.class);
        MediaStore real = io.quarkus.arc.ClientProxy.unwrap(media);

        install.accept(new FullStore(real));
        at = takes.more(recorder, at);
        assertThat(disk.hasRoom()).isFalse();
        assertThat(disk.fullSince()).isNotNull();
        at = takes.more(recorder, at);
        assertThat(healthOf(id).health()).isEqualTo(CameraHealth.DEGRADED);
        assertThat(healthOf(id).reason()).isEqualTo(DiskGuard.NO_ROOM);
        int kept = segments().size();
        at = takes.more(recorder, at);
        assertThat(segments()).hasSize(kept);

        install.accept(real);
        disk.judge(false);
        takes.play(recorder, at);
        recorder.detached();

        assertThat(segments().size()).isGreaterThan(kept);
        assertThat(healthOf(id).health()).isEqualTo(CameraHealth.ONLINE);
        assertThat(ledger(id)).containsSequence("ONLINE", "DEGRADED", "ONLINE");
        assertThat(segments()).anyMatch(s -> "DISK_FULL".equals(s.segment().gapBefore()));
    }

    private CameraHealthView healthOf(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> health.of(id).orElseThrow());
    }

    private List<String> ledger(UUID id) {
        return sql.list(
                "SELECT health FROM health_interval WHERE camera_id = ? ORDER BY from_at, id",
                row -> row.getString(1),
                id);
    }

    /** Files that the kernel itself refuses to write. */
    private record FullStore(MediaStore real) implements MediaStore {
        @Override
        public Draft begin() {
            return new Draft() {
                @Override
                public Path path() {
                    return Path.of("/dev/full");
                }

                @Override
                public String keep() throws IOException {
                    throw new IOException("No space left on device");
                }

                @Override
                public void discard() {}
            };
        }

        @Override
        public Optional<Path> find(String name) {
            return real.find(name);
        }

        @Override
        public void delete(String name) throws IOException {
            real.delete(name);
        }

        @Override
        public void each(Consumer<Stored> visitor) throws IOException {
            real.each(visitor);
        }

        @Override
        public int sweep() {
            return 0;
        }

        @Override
        public Space space() throws IOException {
            return real.space();
        }
    }

    private List<StoredSegment> segments() {
        return segments(camera.id());
    }

    private List<StoredSegment> segments(UUID id) {
        return sql.list(
                "SELECT " + StoredSegment.COLUMNS + " FROM recording_segment WHERE camera_id = ? ORDER BY sequence",
                StoredSegment::read,
                id);
    }
}
