package org.tianwang.ingest.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.ingest.pipeline.CameraProfile;
import org.tianwang.ingest.pipeline.PacketTap;
import org.tianwang.ingest.pipeline.Pipelines;
import org.tianwang.ingest.pipeline.StreamKind;
import org.tianwang.ingest.stream.Effort;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.problem.UnavailableProblem;

/** The streams that are being looked at. A feed is made for its first viewer and ends with its last. Thread-safe. */
@ApplicationScoped
class LiveFeeds {
    private static final int WAITING_PACKETS = 250;

    private final Pipelines pipelines;
    private final IngestConfig.Live config;
    private final Clock clock;
    private final Semaphore encoders;
    private final Map<LiveKey, Running> running = new HashMap<>();

    private record Running(LiveFeed feed, PacketTap tap) {}

    LiveFeeds(Pipelines pipelines, IngestConfig config, Clock clock) {
        this.pipelines = pipelines;
        this.config = config.live();
        this.clock = clock;
        this.encoders = new Semaphore(config.live().encoders());
    }

    /** The feed for this key, running, with the viewer in it. */
    synchronized LiveFeed join(LiveKey key, LiveViewer viewer, Consumer<LiveEnd> onEnd) {
        LiveFeed feed = feed(key);
        feed.join(viewer, onEnd);
        return feed;
    }

    /** @throws UnavailableProblem when as many pictures are being masked as this instance may */
    synchronized void mustHaveRoom(LiveKey key) {
        if (key.masked() && !running.containsKey(key) && encoders.availablePermits() == 0) {
            throw noEncoder();
        }
    }

    private LiveFeed feed(LiveKey key) {
        Running present = running.get(key);
        if (present != null && !present.feed().isClosed()) {
            return present.feed();
        }
        LiveFeed feed = new LiveFeed(key, clock);
        Optional<PacketTap> tap = key.masked() ? mask(key, feed) : remux(key, feed);
        if (tap.isEmpty()) {
            throw new ConflictProblem("The camera has just been moved to another instance. Open the view again.");
        }
        running.put(key, new Running(feed, tap.get()));
        return feed;
    }

    private Optional<PacketTap> remux(LiveKey key, LiveFeed feed) {
        return pipelines.listen(key.camera(), key.stream(), new RemuxSource(feed), WAITING_PACKETS);
    }

    private Optional<PacketTap> mask(LiveKey key, LiveFeed feed) {
        Optional<CameraProfile> profile = pipelines.profile(key.camera());
        if (profile.isEmpty()) {
            return Optional.empty();
        }
        if (!encoders.tryAcquire()) {
            throw noEncoder();
        }
        MaskedSource source = new MaskedSource(feed, profile.get().masks(), config.maskedWidth(), encoders::release);
        Optional<PacketTap> tap = profile.get().effort() == Effort.KEY_FRAMES
                ? pipelines.listen(key.camera(), key.stream(), new DecodingSource(source, clock), WAITING_PACKETS)
                : pipelines.watch(key.camera(), source);
        if (tap.isEmpty()) {
            encoders.release();
        }
        return tap;
    }

    private UnavailableProblem noEncoder() {
        return new UnavailableProblem("This camera has privacy masks, and as many such views are open as this instance"
                + " can paint at once (" + config.encoders() + "). Close one, or try again.");
    }

    /** Ends the feed if nobody looks any more. */
    synchronized void left(LiveFeed feed) {
        Running present = running.get(feed.key());
        if (present != null && present.feed() == feed && feed.isDeserted()) {
            running.remove(feed.key());
            present.tap().close();
        }
    }

    /** Which stream is shown: masks are painted on the one that is decoded anyway. */
    static LiveKey key(CameraProfile camera, StreamKind wanted, boolean original) {
        boolean masked = !original && !camera.masks().isEmpty();
        boolean main =
                wanted == StreamKind.MAIN && !masked && camera.mainStream().isPresent();
        return new LiveKey(camera.id(), main ? StreamKind.MAIN : StreamKind.SUB, masked);
    }
}
