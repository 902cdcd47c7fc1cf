package org.tianwang.ingest.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.tianwang.ingest.frame.Scaler;
import org.tianwang.ingest.frame.VideoFrame;

/**
 * One camera's picture quality, beside its reading thread: measures a picture a second there, at about a millisecond;
 * everything that touches database or disk is handed to the worker of {@link QualityWatches}. Nothing is judged until
 * what was learnt earlier has been read.
 */
public final class QualityWatch implements AutoCloseable {
    private static final int WIDTH = 320;

    private final QualityDesk desk;
    private final Duration interval;
    private final Scaler gray = new Scaler(Scaler.Target.GRAY);
    private final AtomicReference<QualityDesk.Learnt> arrived = new AtomicReference<>();
    private final Consumer<QualityWatch> whenClosed;
    private volatile boolean forgetful;
    private Baseline baseline = new Baseline();
    private QualityJudge judge;
    private Instant due = Instant.MIN;
    private Instant keepDue = Instant.MIN;
    private int askedFor = -1;

    QualityWatch(QualityDesk desk, double perSecond, Consumer<QualityWatch> whenClosed) {
        this.desk = desk;
        this.whenClosed = whenClosed;
        this.interval = Duration.ofNanos((long) (1_000_000_000 / perSecond));
    }

    /** @param picture stays the caller's */
    public void sample(VideoFrame picture) {
        Instant at = picture.receivedAt();
        if (at.isBefore(due)) {
            return;
        }
        due = at.plus(interval);
        if (ready(at)) {
            int height = Math.max(1, picture.height() * WIDTH / picture.width());
            List<QualityJudge.Change> changes =
                    judge.see(at, new Luma(gray.scale(picture, WIDTH, height), WIDTH, height));
            if (!changes.isEmpty()) {
                desk.changed(picture, changes);
            }
            if (judge.fine()) {
                desk.fine(picture);
            }
            keepNowAndThen(at);
        }
    }

    /** Asks for what was learnt of this time of day, once for each; goes on with the last minutes meanwhile. */
    private boolean ready(Instant at) {
        int slot = Baseline.slotOf(at);
        if (forgetful) {
            forgetful = false;
            baseline = new Baseline();
            judge = null;
            askedFor = -1;
            arrived.set(null);
            desk.forget();
        }
        if (slot != askedFor) {
            keep(at);
            askedFor = slot;
            desk.recall(slot, arrived::set);
        }
        QualityDesk.Learnt learnt = arrived.getAndSet(null);
        if (learnt != null) {
            baseline.enter(learnt.slot(), learnt.usual());
            judge = judge == null ? new QualityJudge(baseline, learnt.active()) : judge;
        }
        return judge != null;
    }

    /** From any thread. */
    void relearn() {
        forgetful = true;
    }

    private void keepNowAndThen(Instant at) {
        if (keepDue.equals(Instant.MIN)) {
            keepDue = at.plus(desk.keepEvery());
        } else if (!at.isBefore(keepDue)) {
            keep(at);
            keepDue = at.plus(desk.keepEvery());
        }
    }

    private void keep(Instant at) {
        Usual learnt = baseline.toKeep();
        if (learnt != null) {
            desk.keep(baseline.slot(), learnt, at);
        }
    }

    @Override
    public void close() {
        if (!due.equals(Instant.MIN)) {
            keep(due);
        }
        gray.close();
        whenClosed.accept(this);
    }
}
