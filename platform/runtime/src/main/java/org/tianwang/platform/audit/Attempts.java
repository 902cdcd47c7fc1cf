package org.tianwang.platform.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which refused looks get an entry: of one person at one subject the first in a while, and of one person no more than so
 * many within an hour, so that nobody fills the disk or hides among a million lines. The one after the last says so, and
 * the rest of that hour is silent. In memory and bounded: what is forgotten leads to an entry too many. Thread-safe.
 */
final class Attempts {
    static final Duration ONE_ATTEMPT = Duration.ofMinutes(15);
    static final Duration WINDOW = Duration.ofHours(1);
    static final int MOST_OF_A_PERSON = 100;
    private static final int MOST_REMEMBERED = 20_000;

    /** What is to be done about an attempt. */
    enum Entry {
        WRITE,
        /** Write that there are more than are written. */
        WRITE_LAST,
        NONE
    }

    private record Attempt(String actor, String objectType, String objectId) {}

    private record Window(Instant since, int count) {}

    private final Clock clock;
    private final Map<Attempt, Instant> seen = bounded();
    private final Map<String, Window> persons = bounded();

    Attempts(Clock clock) {
        this.clock = clock;
    }

    synchronized Entry take(String actor, String objectType, String objectId) {
        Instant now = clock.instant();
        Attempt attempt = new Attempt(actor, objectType, objectId);
        if (isWithin(seen.get(attempt), ONE_ATTEMPT, now)) {
            return Entry.NONE;
        }
        Window before = persons.get(actor);
        boolean running = before != null && isWithin(before.since(), WINDOW, now);
        Window window = running ? new Window(before.since(), before.count() + 1) : new Window(now, 1);
        persons.put(actor, window);
        if (window.count() > MOST_OF_A_PERSON) {
            return window.count() == MOST_OF_A_PERSON + 1 ? Entry.WRITE_LAST : Entry.NONE;
        }
        seen.put(attempt, now);
        return Entry.WRITE;
    }

    /** Its entry could not be written: the next attempt is written again, and this one has taken nobody else's place. */
    synchronized void forget(String actor, String objectType, String objectId) {
        seen.remove(new Attempt(actor, objectType, objectId));
        persons.computeIfPresent(actor, (name, window) -> new Window(window.since(), Math.max(0, window.count() - 1)));
    }

    private static boolean isWithin(Instant since, Duration length, Instant now) {
        return since != null && !now.isBefore(since) && now.isBefore(since.plus(length));
    }

    private static <K, V> Map<K, V> bounded() {
        return new LinkedHashMap<>(256, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST_REMEMBERED;
            }
        };
    }
}
