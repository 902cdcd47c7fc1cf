package org.tianwang.alert.track;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tianwang.alert.revision.Revisions;
import org.tianwang.alert.sighting.Sighting;

/** The vehicles followed just now, in memory; follows the table by its revision, a second behind at most. */
@ApplicationScoped
public class FollowBook {

    private static final long NEVER = -1;

    private final FollowRepository follows;
    private final Revisions revisions;
    private final TrackConfig config;
    private volatile Map<String, List<UUID>> current = Map.of();
    private volatile long loaded = NEVER;

    FollowBook(FollowRepository follows, Revisions revisions, TrackConfig config) {
        this.follows = follows;
        this.revisions = revisions;
        this.config = config;
    }

    /** The follows whose plate the sighting may be; usually none. */
    List<UUID> of(Sighting sighting) {
        return current.getOrDefault(sighting.folded(), List.of());
    }

    /** Reads the follows anew if anything has changed. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public synchronized void refresh() {
        QuarkusTransaction.requiringNew().run(() -> {
            long revision = revisions.current(Revisions.FOLLOWS);
            if (revision != loaded) {
                current = follows.running(config.mostFollows()).stream()
                        .collect(Collectors.groupingBy(
                                follow -> follow.folded, Collectors.mapping(follow -> follow.id, Collectors.toList())));
                loaded = revision;
            }
        });
    }
}
