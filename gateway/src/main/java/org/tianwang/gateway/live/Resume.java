package org.tianwang.gateway.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Puts a listener where an earlier connection of his broke off: from memory, else from Kafka, else by telling him to
 * reload his lists. Whatever happens, nothing between then and now goes missing without his hearing of it.
 */
@ApplicationScoped
class Resume {

    private static final Logger LOG = Logger.getLogger(Resume.class);
    private static final Buffer HELLO = Buffer.buffer("retry: 2000\n\n");

    private final Feed feed;
    private final Replay replay;

    Resume(Feed feed, Replay replay) {
        this.feed = feed;
        this.replay = replay;
    }

    void join(LiveConnection connection, String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            feed.join(connection, null);
            connection.begin(HELLO, List.of());
            feed.sign(connection);
            return;
        }
        Optional<EventId> since = EventId.parse(lastEventId).filter(id -> id.epoch() == feed.epoch());
        if (since.isEmpty()) {
            reset(connection, feed.join(connection, null), "unknown position");
            return;
        }
        var joined = feed.join(connection, since.get().positions());
        if (joined.gapUntil() == null) {
            connection.begin(HELLO, joined.missed());
            feed.sign(connection);
        } else {
            Thread.ofVirtual().name("live-replay").start(() -> fillGap(connection, since.get(), joined));
        }
    }

    private void fillGap(LiveConnection connection, EventId since, Feed.Joined joined) {
        Optional<List<Remembered>> gap = Optional.empty();
        try {
            gap = replay.read(since.epoch(), since.positions(), joined.gapUntil());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warnf("could not read again what a listener missed: %s", e);
        }
        gap.ifPresentOrElse(
                found -> {
                    var missed = new ArrayList<>(found);
                    missed.addAll(joined.missed());
                    connection.begin(HELLO, missed);
                    feed.sign(connection);
                },
                () -> reset(connection, joined, "too much was missed"));
    }

    private void reset(LiveConnection connection, Feed.Joined joined, String reason) {
        var data = new JsonObject().put("reason", reason).encode();
        connection.begin(HELLO.copy().appendBuffer(Told.event("reset", joined.id(), data)), List.of());
        feed.sign(connection);
    }
}
