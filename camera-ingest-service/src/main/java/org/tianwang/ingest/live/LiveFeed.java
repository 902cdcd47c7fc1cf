package org.tianwang.ingest.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tianwang.ingest.frame.VideoFormat;
import org.tianwang.ingest.mux.Fragment;
import org.tianwang.ingest.mux.FragmentedMp4;
import org.tianwang.ingest.stream.StreamFault;

/**
 * One stream for all its viewers: muxed once. Keeps the current group of pictures, so that a viewer who comes in its
 * middle has a picture at once. Its source calls it on one thread; viewers come and go on others. Nothing here waits.
 */
final class LiveFeed {
    private static final int LONGEST_GROUP = 300;
    private static final long LARGEST_GROUP = 8L << 20;
    private static final Duration CLOCK_INTERVAL = Duration.ofSeconds(1);

    private final LiveKey key;
    private final Clock clock;
    private final Map<LiveViewer, Consumer<LiveEnd>> viewers = new LinkedHashMap<>();
    private final List<Fragment> group = new ArrayList<>();
    private long groupBytes;
    private String format;
    private byte[] init;
    private Instant clockDue = Instant.MIN;
    private LiveEnd closed;

    LiveFeed(LiveKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    LiveKey key() {
        return key;
    }

    /** @param onEnd is told when the feed ends for this viewer, unless he left before */
    void join(LiveViewer viewer, Consumer<LiveEnd> onEnd) {
        LiveEnd over;
        synchronized (this) {
            over = closed;
            if (over == null) {
                viewers.put(viewer, onEnd);
                clockDue = Instant.MIN;
                if (format == null) {
                    viewer.tell(LiveMessages.waiting());
                } else {
                    viewer.begin(format, init, group);
                }
            }
        }
        if (over != null) {
            onEnd.accept(over);
        }
    }

    synchronized void leave(LiveViewer viewer) {
        viewers.remove(viewer);
    }

    synchronized boolean isDeserted() {
        return viewers.isEmpty();
    }

    synchronized boolean isClosed() {
        return closed != null;
    }

    /** @return the muxer for the packets that follow, or nothing when browsers cannot play them */
    Optional<FragmentedMp4> opened(VideoFormat opened) {
        Optional<String> codec = opened.codecString();
        if (codec.isEmpty()) {
            close(LiveEnd.CODEC);
            return Optional.empty();
        }
        FragmentedMp4 muxer = new FragmentedMp4(opened);
        synchronized (this) {
            clearGroup();
            format = LiveMessages.format(key, opened, codec.get());
            init = muxer.init();
            viewers.keySet().forEach(viewer -> viewer.begin(format, init, List.of()));
        }
        return Optional.of(muxer);
    }

    synchronized void fragment(Fragment fragment) {
        keep(fragment);
        viewers.keySet().forEach(viewer -> viewer.offer(fragment));
        Instant now = clock.instant();
        if (!now.isBefore(clockDue)) {
            clockDue = now.plus(CLOCK_INTERVAL);
            String message = LiveMessages.clock(fragment.endSeconds(), Duration.between(fragment.receivedAt(), now));
            viewers.keySet().forEach(viewer -> viewer.tell(message));
        }
    }

    /** A group too large to be kept is given up: who comes then waits for the next key frame. */
    private void keep(Fragment fragment) {
        if (fragment.key()) {
            clearGroup();
        } else if (group.isEmpty()) {
            return;
        }
        if (group.size() >= LONGEST_GROUP || groupBytes + fragment.bytes().length > LARGEST_GROUP) {
            clearGroup();
            return;
        }
        group.add(fragment);
        groupBytes += fragment.bytes().length;
    }

    private void clearGroup() {
        group.clear();
        groupBytes = 0;
    }

    synchronized void interrupted(StreamFault why) {
        clearGroup();
        format = null;
        viewers.keySet().forEach(viewer -> {
            viewer.restart();
            viewer.tell(LiveMessages.interrupted(why.words()));
        });
    }

    void close(LiveEnd reason) {
        List<Consumer<LiveEnd>> told;
        synchronized (this) {
            if (closed != null) {
                return;
            }
            closed = reason;
            clearGroup();
            told = List.copyOf(viewers.values());
            viewers.clear();
        }
        told.forEach(onEnd -> onEnd.accept(reason));
    }
}
