package org.tianwang.alert.watchlist;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tianwang.alert.revision.Revisions;
import org.tianwang.alert.rule.CompiledRule;
import org.tianwang.alert.sighting.Sighting;

/** The watch list in force, in memory; follows the table by its revision, a second behind at most. */
@ApplicationScoped
public class WatchBook {

    private static final long NEVER = -1;
    /** A list of ten million takes half a minute to read. */
    private static final int READ_SECONDS = 300;

    private final WatchRepository entries;
    private final Revisions revisions;
    private volatile PlateIndex current = PlateIndex.EMPTY;
    private volatile long loaded = NEVER;

    WatchBook(WatchRepository entries, Revisions revisions) {
        this.entries = entries;
        this.revisions = revisions;
    }

    /** One rule for each entry that the sighting hits; usually none. Loads the list when that has never happened. */
    public List<CompiledRule> hits(Sighting sighting) {
        if (loaded == NEVER) {
            refresh();
        }
        return current.matching(sighting).stream()
                .map(plate -> plate.hit(sighting))
                .toList();
    }

    /** Reads the list anew if anything has changed. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public synchronized void refresh() {
        QuarkusTransaction.requiringNew().timeout(READ_SECONDS).run(() -> {
            long revision = revisions.current(Revisions.WATCH_LIST);
            if (revision != loaded) {
                current = entries.inForce();
                loaded = revision;
            }
        });
    }
}
