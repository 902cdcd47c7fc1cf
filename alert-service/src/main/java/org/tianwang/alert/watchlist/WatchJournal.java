package org.tianwang.alert.watchlist;

import jakarta.enterprise.context.ApplicationScoped;
import org.tianwang.alert.revision.Revisions;
import org.tianwang.contracts.plates.WatchEntryEvent;
import org.tianwang.contracts.plates.WatchEntryView;
import org.tianwang.platform.outbox.Outbox;

/** What follows from every step of an entry, in its transaction: its event, and the revision that the intakes follow. */
@ApplicationScoped
public class WatchJournal {

    private final Revisions revisions;
    private final Outbox outbox;

    WatchJournal(Revisions revisions, Outbox outbox) {
        this.revisions = revisions;
        this.outbox = outbox;
    }

    /** Something that changes what is looked out for, or may. */
    WatchEntryView change(WatchEntryEvent event) {
        revisions.next(Revisions.WATCH_LIST);
        return publish(event);
    }

    WatchEntryView publish(WatchEntryEvent event) {
        outbox.publish(event);
        return event.entry();
    }
}
