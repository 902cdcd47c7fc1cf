package org.tianwang.ingest.recording;

import jakarta.enterprise.context.ApplicationScoped;
import org.tianwang.ingest.sql.Sql;

/**
 * Makes those who set legal holds and those who remove recordings come one after the other, in all instances: a hold that
 * was confirmed holds what was there at that moment. Both are short, and holds are rare.
 */
@ApplicationScoped
public class HoldLock {
    private static final long KEY = 0x686f6c64L; // "hold"

    private final Sql sql;

    HoldLock(Sql sql) {
        this.sql = sql;
    }

    /** Until the present transaction ends. What is read after it is as the one before has left it. */
    public void take() {
        sql.list("SELECT pg_advisory_xact_lock(?)", row -> null, KEY);
    }
}
