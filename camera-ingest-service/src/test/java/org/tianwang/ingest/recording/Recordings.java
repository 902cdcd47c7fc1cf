package org.tianwang.ingest.recording;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.tianwang.contracts.sky.CameraTier;
import org.tianwang.ingest.frame.VideoFormat;
import org.tianwang.ingest.frame.VideoPacket;
import org.tianwang.ingest.sql.Sql;
import org.tianwang.ingest.stream.Footage;
import org.tianwang.ingest.stream.StreamFault;
import org.tianwang.platform.file.MediaStore;

/** Records real pictures for a camera that was entered without a stream, in fast motion. */
@ApplicationScoped
public class Recordings {
    private final RecordingDesk desk;
    private final Sql sql;
    private final MediaStore media;
    private final RecordingRecovery recovery;

    Recordings(RecordingDesk desk, Sql sql, MediaStore media, RecordingRecovery recovery) {
        this.desk = desk;
        this.recovery = recovery;
        this.sql = sql;
        this.media = media;
    }

    /** @return when the recording ends */
    public Instant record(String camera, Instant start, int pictures) throws Exception {
        try (Takes takes = new Takes(pictures)) {
            CameraRecorder recorder = desk.recorder(Takes.camera(UUID.fromString(camera), CameraTier.COUNTY));
            Instant end = takes.play(recorder, start);
            recorder.ended(StreamFault.STALLED);
            recorder.detached();
            return end;
        }
    }

    /** As {@link #record}, but two seconds in H.265, 320×240. */
    public Instant recordH265(String camera, Instant start, Path file) throws Exception {
        CameraRecorder recorder = desk.recorder(Takes.camera(UUID.fromString(camera), CameraTier.COUNTY));
        Instant at = start;
        try (Footage.Packets packets = Footage.packets(file, 20)) {
            VideoFormat.TimeBase base = packets.format().timeBase();
            recorder.opened(packets.format());
            for (VideoPacket packet : packets.list()) {
                long time = base.ticks(Duration.between(start, at).toMillis() / 1000.0);
                var times = new VideoPacket.Times(time, time, base.ticks(0.1));
                try (VideoPacket received = VideoPacket.referencing(packet.packet(), times, at)) {
                    recorder.packet(received);
                }
                at = at.plus(Takes.PICTURE);
            }
            recorder.ended(StreamFault.STALLED);
            recorder.detached();
        }
        return at;
    }

    /** Throws one segment away, as a retention job would. */
    public void lose(String camera, int index) throws Exception {
        StoredSegment victim = sql.list(
                        "SELECT " + StoredSegment.COLUMNS
                                + " FROM recording_segment WHERE camera_id = ? ORDER BY sequence",
                        StoredSegment::read,
                        UUID.fromString(camera))
                .get(index);
        media.delete(victim.file());
        sql.update(
                "DELETE FROM recording_segment WHERE camera_id = ? AND sequence = ?",
                UUID.fromString(camera),
                victim.segment().sequence());
    }

    /** The check that runs after every start and once a day. */
    public void compareFilesAndRows() {
        recovery.compareFilesAndRows();
    }

    /** Changes one byte of a kept segment, as a thief in the machine room would. */
    public void tamper(String camera) throws Exception {
        String file = sql.list(
                        "SELECT file FROM recording_segment WHERE camera_id = ? ORDER BY sequence",
                        row -> row.getString(1),
                        UUID.fromString(camera))
                .getFirst();
        java.nio.file.Path path = media.find(file).orElseThrow();
        byte[] bytes = java.nio.file.Files.readAllBytes(path);
        bytes[bytes.length / 2] ^= 1;
        java.nio.file.Files.write(path, bytes);
    }
}
