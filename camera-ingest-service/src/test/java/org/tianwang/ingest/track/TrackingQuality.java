package org.tianwang.ingest.track;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.tianwang.ingest.detect.DetectedObject;
import org.tianwang.ingest.detect.NanoDet;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.stream.Effort;
import org.tianwang.ingest.stream.Footage;
import org.tianwang.ingest.stream.StreamException;
import org.tianwang.ingest.stream.StreamSource;

/** Detector and tracker together on the real clip, held against the people marked by hand in it. */
public final class TrackingQuality {
    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");
    private static final double THRESHOLD = 0.50;
    private static final double DOUBTFUL = 0.30;

    private final SortedMap<Integer, List<ClearMot.Person>> marked;
    private final Map<Integer, List<DetectedObject>> finds = new HashMap<>();

    /** What came out. */
    public record Result(double recall, double precision, int switches, String text) {}

    /** Looks at each marked picture once, which takes some ten seconds. */
    public TrackingQuality() throws IOException, StreamException {
        marked = HandMarked.pictures();
        try (NanoDet detector = new NanoDet(DOUBTFUL, Set.of("person"));
                StreamSource source = Footage.unpaced(Footage.PEDESTRIANS)) {
            source.decode(Effort.ANALYSIS);
            for (int i = 0; i <= marked.lastKey(); i++) {
                try (VideoFrame picture = source.next()) {
                    if (marked.containsKey(i)) {
                        finds.put(i, detector.detect(picture));
                    }
                }
            }
        }
    }

    public int pictures() {
        return marked.size();
    }

    /** @param tenths of a second from one look to the next; the clip has ten pictures a second, every second is marked */
    public Result measure(int tenths) {
        AtomicInteger ids = new AtomicInteger();
        Tracker tracker = new Tracker(Duration.ofSeconds(3), THRESHOLD, () -> "t" + ids.incrementAndGet());
        ClearMot quality = new ClearMot();
        marked.forEach((picture, people) -> {
            if (picture % tenths == 0) {
                Tracker.Update update = tracker.update(START.plusMillis(picture * 100L), finds.get(picture));
                quality.picture(
                        people,
                        update.seen().stream()
                                .map(track -> new ClearMot.Followed(track.id(), track.box()))
                                .toList());
            }
        });
        return new Result(quality.recall(), quality.precision(), quality.switches(), quality.toString());
    }
}
