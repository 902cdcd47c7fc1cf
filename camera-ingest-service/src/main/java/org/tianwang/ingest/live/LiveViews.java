package org.tianwang.ingest.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.ingest.picture.PictureAccess;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.problem.Problem;
import org.tianwang.platform.problem.UnavailableProblem;

/** Who is looking now. Ends a look when the sign-in ends, the right to it is lost, or nothing is taken any more. */
@ApplicationScoped
class LiveViews {
    private static final Logger LOG = Logger.getLogger(LiveViews.class);

    private final LiveFeeds feeds;
    private final PictureAccess access;
    private final AuditTrail audit;
    private final IngestConfig.Live config;
    private final Clock clock;
    private final Set<LiveView> open = ConcurrentHashMap.newKeySet();

    LiveViews(
            LiveFeeds feeds,
            PictureAccess access,
            AuditTrail audit,
            IngestConfig config,
            MeterRegistry meters,
            Clock clock) {
        this.feeds = feeds;
        this.access = access;
        this.audit = audit;
        this.config = config.live();
        this.clock = clock;
        meters.gaugeCollectionSize("tianwang.ingest.live.viewers", List.of(), open);
    }

    /** @throws UnavailableProblem when there are as many viewers as there may be, of this camera or in all */
    void mustHaveRoom(LiveKey key) {
        feeds.mustHaveRoom(key);
        if (open.size() >= config.viewers()) {
            throw new UnavailableProblem("As many live views are open as this instance serves (" + config.viewers()
                    + "). Close one, or try again.");
        }
        if (lookingAt(key.camera()) >= config.viewersPerCamera()) {
            throw new UnavailableProblem("As many people look at this camera as it may be shown to at once ("
                    + config.viewersPerCamera() + "). Try again later.");
        }
    }

    private long lookingAt(UUID camera) {
        return open.stream()
                .filter(view -> view.admission().key().camera().equals(camera))
                .count();
    }

    /** Begins a look whose audit entry has been written. */
    LiveView begin(LiveView.Admission admission, Outlet outlet) {
        LiveView view = new LiveView(admission, new LiveViewer(outlet, clock));
        open.add(view);
        try {
            view.feed(feeds.join(admission.key(), view.viewer(), reason -> end(view, reason)));
            if (view.hasEnded()) {
                feeds.left(view.feed());
            }
        } catch (Problem raced) {
            LOG.debugf(
                    "live view refused after its upgrade camera=%s",
                    admission.key().camera());
            end(view, LiveEnd.NO_ROOM);
        } catch (RuntimeException e) {
            LOG.errorf(e, "live view failed camera=%s", admission.key().camera());
            end(view, LiveEnd.FAILED);
        }
        return view;
    }

    /** From any thread, any number of times. The audit entry is written on another thread: it asks the database. */
    void end(LiveView view, LiveEnd reason) {
        if (!view.end()) {
            return;
        }
        open.remove(view);
        view.viewer().close(reason);
        Thread.ofVirtual().name("live-end").start(() -> finish(view, reason));
    }

    private void finish(LiveView view, LiveEnd reason) {
        LiveFeed feed = view.feed();
        if (feed != null) {
            feed.leave(view.viewer());
            feeds.left(feed);
        }
        writeEnd(view.admission(), reason);
    }

    /** The connection broke before the first byte; the entry at the beginning stands and gets its end. */
    void neverBegan(LiveView.Admission admission) {
        Thread.ofVirtual().name("live-end").start(() -> writeEnd(admission, LiveEnd.VIEWER_LEFT));
    }

    private void writeEnd(LiveView.Admission admission, LiveEnd reason) {
        Duration lasted = Duration.between(admission.began(), clock.instant());
        String detail = "lasted " + lasted.toSeconds() + " s: " + reason.words();
        try {
            audit.record(
                    admission.actor(),
                    Look.allowed("LIVE_ENDED", "camera", admission.key().camera(), detail));
        } catch (RuntimeException e) {
            LOG.errorf(
                    "end of a live view not written down user=%s camera=%s %s",
                    admission.actor().name(), admission.key().camera(), detail);
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void endWhatIsOver() {
        Instant now = clock.instant();
        for (LiveView view : open) {
            if (!view.admission().until().isAfter(now)) {
                end(view, LiveEnd.SIGN_IN_EXPIRED);
            } else if (view.viewer().stuck(config.patience())) {
                end(view, LiveEnd.TOO_SLOW);
            }
        }
    }

    /** Somebody's task may have ended, a camera may have been moved or removed. */
    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void askAgain() {
        for (LiveView view : open) {
            if (!access.stillHolds(view.admission().permit())) {
                end(view, LiveEnd.ACCESS_ENDED);
            }
        }
    }

    void endAll() {
        open.forEach(view -> end(view, LiveEnd.GOING_AWAY));
    }
}
