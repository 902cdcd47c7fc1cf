package org.tianwang.ingest.live;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tianwang.ingest.picture.PictureAccess;
import org.tianwang.platform.audit.AuditTrail;

/** One person's look at one camera, from the audit entry at its beginning to the one at its end. */
final class LiveView {
    private final Admission admission;
    private final LiveViewer viewer;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile LiveFeed feed;

    /**
     * What was found out before the first byte.
     *
     * @param until when the sign-in ends, and the view with it
     */
    record Admission(LiveKey key, PictureAccess.Permit permit, AuditTrail.Actor actor, Instant began, Instant until) {}

    LiveView(Admission admission, LiveViewer viewer) {
        this.admission = admission;
        this.viewer = viewer;
    }

    Admission admission() {
        return admission;
    }

    LiveViewer viewer() {
        return viewer;
    }

    LiveFeed feed() {
        return feed;
    }

    void feed(LiveFeed joined) {
        feed = joined;
    }

    /** @return true for the first who ends it */
    boolean end() {
        return ended.compareAndSet(false, true);
    }

    boolean hasEnded() {
        return ended.get();
    }
}
