package org.tianwang.platform.outbox;

import java.time.Duration;

/**
 * Behind which row the next batch is looked for. Rows that were sent stay in table and index, deleted, until the next
 * vacuum; to walk past hundreds of thousands of them for each batch took PostgreSQL half of a processor. So what was sent a
 * while ago is not walked past again. But a row takes its number before its transaction ends, and one that ends late
 * appears before others that are gone: the mark stays behind by more than transactions last, and for those that last
 * longer all is looked through once in a while. Used by the relay's thread only.
 */
final class ReadingMark {

    static final long BEGINNING = 0;

    /** Longer than transactions that write events take; what came since is walked past by every batch. */
    private static final long BEHIND_NANOS = Duration.ofMillis(200).toNanos();

    private final long everyNanos;
    private long mark;
    private long following;
    private long highest;
    private long movedAt;
    private long lookedThroughAt;

    /** @param every how long the row of a transaction that takes unusually long may have to wait once it is committed */
    ReadingMark(Duration every, long nanoTime) {
        this.everyNanos = every.toNanos();
        startOver(nanoTime);
    }

    /** The next batch has higher numbers than this. */
    long next(long nanoTime) {
        if (nanoTime - lookedThroughAt >= everyNanos) {
            lookedThroughAt = nanoTime;
            return BEGINNING;
        }
        return mark;
    }

    /** All rows of a batch are gone, of which this is the highest number. */
    void sent(long sequence, long nanoTime) {
        highest = Math.max(highest, sequence);
        if (nanoTime - movedAt >= BEHIND_NANOS) {
            movedAt = nanoTime;
            mark = following;
            following = highest;
        }
    }

    /** After a failure, or when another relay may have been at work. */
    void startOver(long nanoTime) {
        mark = BEGINNING;
        following = BEGINNING;
        highest = BEGINNING;
        movedAt = nanoTime;
        lookedThroughAt = nanoTime;
    }
}
