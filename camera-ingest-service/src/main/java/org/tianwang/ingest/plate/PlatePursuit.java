package org.tianwang.ingest.plate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tianwang.contracts.sky.Box;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.snapshot.PrivacyMask;
import org.tianwang.ingest.track.Track;

/**
 * One camera's part in the reading of plates: hands pictures with wanted vehicles over to {@link PlateLooks}, takes what
 * they find, and tells each settled plate with the picture it was last legible in. Thread-safe.
 */
public final class PlatePursuit {

    private final String cameraId;
    private final List<PrivacyMask> masks;
    private final PlateLooks looks;
    private final Sink sink;
    private final PlateWatch watch;
    private final int mostPictures;
    private final Map<String, Sighted> lastLegible = new HashMap<>();

    /** Takes a plate. */
    @FunctionalInterface
    public interface Sink {
        /** @param picture stays the caller's; absent where too many were kept */
        void read(Optional<VideoFrame> picture, PlateRead plate, Seen vehicle);
    }

    /** The vehicle as it was in the picture. */
    public record Seen(String trackId, String objectClass, Box box) {}

    private record Sighted(VideoFrame picture, Seen vehicle) {}

    PlatePursuit(String cameraId, List<PrivacyMask> masks, PlateLooks looks, IngestConfig.Plates config, Sink sink) {
        this.cameraId = cameraId;
        this.masks = masks;
        this.looks = looks;
        this.sink = sink;
        this.watch = new PlateWatch(config);
        this.mostPictures = config.mostPictures();
    }

    /** @param picture stays the caller's @param seen what was found in it */
    public void see(VideoFrame picture, List<Track> seen) {
        List<Candidate> wanted = watch.wanted(seen, picture.width());
        if (!wanted.isEmpty()) {
            looks.offer(cameraId, new PlateOffer(picture.share(), wanted, this));
        }
    }

    /** Tells the plates of vehicles that have left unsettled. */
    public void end(List<Track> ended) {
        for (Track track : ended) {
            Optional<PlateRead> plate = watch.end(track);
            Optional<Sighted> sighted = forget(track.id());
            try {
                plate.ifPresent(read -> tell(read, sighted, new Seen(track.id(), track.objectClass(), track.box())));
            } finally {
                sighted.ifPresent(s -> s.picture().close());
            }
        }
    }

    private void tell(PlateRead read, Optional<Sighted> sighted, Seen atLast) {
        sink.read(
                sighted.map(Sighted::picture),
                read,
                sighted.map(Sighted::vehicle).orElse(atLast));
    }

    /** The stream has ended: what waits is not worth a look any more. */
    public void streamEnded() {
        looks.withdraw(cameraId);
    }

    List<PrivacyMask> masks() {
        return masks;
    }

    Optional<Candidate> mostWanted(List<Candidate> candidates) {
        return watch.mostWanted(candidates);
    }

    /** On the plates' thread. */
    void looked(VideoFrame picture, Candidate candidate, Optional<PlateLook> look, Again again) {
        Seen vehicle = new Seen(candidate.trackId(), candidate.objectClass(), candidate.box());
        Optional<PlateRead> settled = watch.looked(candidate, look, again);
        if (settled.isPresent()) {
            forget(candidate.trackId()).ifPresent(s -> s.picture().close());
            sink.read(Optional.of(picture), settled.get(), vehicle);
        } else if (look.isPresent()) {
            remember(picture, vehicle);
        }
    }

    private void remember(VideoFrame picture, Seen vehicle) {
        synchronized (lastLegible) {
            Sighted before = lastLegible.remove(vehicle.trackId());
            if (before != null) {
                before.picture().close();
            }
            if (lastLegible.size() < mostPictures) {
                lastLegible.put(vehicle.trackId(), new Sighted(picture.share(), vehicle));
            }
        }
    }

    private Optional<Sighted> forget(String trackId) {
        synchronized (lastLegible) {
            return Optional.ofNullable(lastLegible.remove(trackId));
        }
    }

    /** Lets go of the pictures that were kept. */
    public void close() {
        streamEnded();
        synchronized (lastLegible) {
            lastLegible.values().forEach(s -> s.picture().close());
            lastLegible.clear();
        }
    }
}
