package org.tianwang.ingest.recording;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.contracts.sky.CameraTier;
import org.tianwang.ingest.frame.VideoPacket;
import org.tianwang.ingest.pipeline.CameraProfile;
import org.tianwang.ingest.stream.Effort;
import org.tianwang.ingest.stream.Footage;
import org.tianwang.ingest.stream.StreamUrl;

/** Real packets whose times of receipt the test chooses: a camera in fast motion. */
public final class Takes implements AutoCloseable {
    /** The footage has ten pictures a second; its key frames lie where its encoder put them. */
    static final Duration PICTURE = Duration.ofMillis(100);

    private final Footage.Packets footage;

    public Takes(int pictures) throws Exception {
        footage = Footage.packets(Footage.PEDESTRIANS, pictures);
    }

    public static CameraProfile camera() {
        return camera(UUID.randomUUID(), CameraTier.COUNTY);
    }

    static CameraProfile camera(UUID id, CameraTier tier) {
        return new CameraProfile(
                id,
                "north gate",
                "T01",
                StreamUrl.parse("rtsp://127.0.0.1:1/live"),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                true,
                5,
                Effort.ANALYSIS,
                tier,
                true,
                false);
    }

    /** Opens, gives all packets as if they came from {@code start} on, and returns when the next one would come. */
    public Instant play(CameraRecorder recorder, Instant start) {
        recorder.opened(footage.format());
        return more(recorder, start);
    }

    Instant more(CameraRecorder recorder, Instant start) {
        Instant at = start.truncatedTo(ChronoUnit.MILLIS);
        for (VideoPacket packet : footage.list()) {
            try (VideoPacket received = VideoPacket.referencing(packet.packet(), packet.times(), at)) {
                recorder.packet(received);
            }
            at = at.plus(PICTURE);
        }
        return at;
    }

    long keyFrames() {
        return footage.list().stream().filter(VideoPacket::key).count();
    }

    @Override
    public void close() {
        footage.close();
    }
}
