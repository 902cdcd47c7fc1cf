package org.tianwang.ingest.track;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tianwang.ingest.detect.DetectedObject;

/**
 * Follows the objects of one camera, pairing in two steps as ByteTrack does (Zhang and others, 2022): finds of high
 * confidence first, then those of low confidence with the tracks that are left. An object counts (is confirmed) when it
 * was found twice, or once beyond doubt, and is lost when several looks in a row and some seconds have passed without
 * it; a look that comes late because the detector is busy is not held against it.
 *
 * <p>Where looks are far apart (a camera of which only key frames are decoded, a detector shared by too many), nobody can
 * tell whether who walks there now is who walked there before. An object that is confirmed in such a look then takes the
 * place of one of its kind that is missing in it: somebody is there still, nobody came or left. Confined to one thread.
 */
public final class Tracker {
    private static final int HITS_TO_CONFIRM = 2;
    private static final double BEYOND_DOUBT = 0.7;
    private static final int MISSES_UNCONFIRMED = 2;
    private static final int MISSES = 3;
    private static final Duration FAR_APART = Duration.ofSeconds(2);

    private final Duration lostAfter;
    private final double certain;
    private final Supplier<String> ids;
    private final List<Track> tracks = new ArrayList<>();
    private Instant lastLook = Instant.MIN;

    /**
     * @param seen confirmed tracks found in this picture
     * @param ended confirmed tracks now given up
     * @param replaced confirmed tracks now given up because another, among {@code seen}, takes their place
     */
    public record Update(List<Track> seen, List<Track> ended, List<Succession> replaced) {}

    /** One of them was there, now it is the other, and it may well be the same. */
    public record Succession(Track before, Track after) {}

    /**
     * @param certain confidence from which a find may begin a track; lesser ones only carry on a track that is there
     * @param ids gives each track its id, unique over restarts
     */
    public Tracker(Duration lostAfter, double certain, Supplier<String> ids) {
        this.lostAfter = lostAfter;
        this.certain = certain;
        this.ids = ids;
    }

    public Update update(Instant time, List<DetectedObject> objects) {
        tracks.forEach(track -> track.predict(time));
        List<DetectedObject> sure = objects.stream().filter(this::isCertain).toList();
        Map<Track, DetectedObject> matched = Matching.match(tracks, sure, time);
        matched.putAll(carriedOn(objects, matched));
        for (Track track : tracks) {
            DetectedObject object = matched.get(track);
            if (object == null) {
                track.miss();
            } else {
                track.update(object, time, isCertain(object));
            }
        }
        List<Track> ended = dropLost(time);
        sure.stream()
                .filter(object -> !matched.containsValue(object))
                .forEach(object -> tracks.add(new Track(ids.get(), object, time)));
        List<Track> fresh = tracks.stream()
                .filter(track -> !track.confirmed() && deservesConfirmation(track))
                .toList();
        fresh.forEach(Track::confirm);
        List<Succession> replaced = lastLook.plus(FAR_APART).isBefore(time) ? successions(fresh) : List.of();
        lastLook = time;
        List<Track> seen = tracks.stream()
                .filter(track -> track.confirmed() && track.misses() == 0)
                .toList();
        return new Update(seen, ended, replaced);
    }

    private List<Succession> successions(List<Track> fresh) {
        List<Succession> successions = new ArrayList<>();
        for (Track track : fresh) {
            Matching.nearestMissing(track, tracks).ifPresent(before -> {
                tracks.remove(before);
                successions.add(new Succession(before, track));
            });
        }
        return successions;
    }

    private boolean isCertain(DetectedObject object) {
        return object.confidence() >= certain;
    }

    /** Who is half hidden, or far away, is found with little confidence, but where he was expected. */
    private Map<Track, DetectedObject> carriedOn(List<DetectedObject> objects, Map<Track, DetectedObject> matched) {
        List<Track> left = tracks.stream()
                .filter(track -> track.confirmed() && !matched.containsKey(track))
                .toList();
        List<DetectedObject> doubtful =
                objects.stream().filter(object -> !isCertain(object)).toList();
        return Matching.matchOverlapping(left, doubtful);
    }

    /** Gives up everything, because the stream has ended. */
    public List<Track> endAll() {
        List<Track> ended = tracks.stream().filter(Track::confirmed).toList();
        tracks.clear();
        return ended;
    }

    public boolean isFollowing() {
        return !tracks.isEmpty();
    }

    private static boolean deservesConfirmation(Track track) {
        return track.hits() >= HITS_TO_CONFIRM || track.confidence() >= BEYOND_DOUBT;
    }

    private List<Track> dropLost(Instant time) {
        List<Track> ended = new ArrayList<>();
        for (Iterator<Track> i = tracks.iterator(); i.hasNext(); ) {
            Track track = i.next();
            boolean longAgo = Duration.between(track.lastSeen(), time).compareTo(lostAfter) > 0;
            if (track.confirmed() && track.misses() >= MISSES && longAgo) {
                i.remove();
                ended.add(track);
            } else if (!track.confirmed() && track.misses() >= MISSES_UNCONFIRMED) {
                i.remove();
            }
        }
        return ended;
    }
}
