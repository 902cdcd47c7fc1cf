package org.tianwang.gateway.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the reader and the listeners meet. One lock orders everything: an event is told to all or remembered for those
 * who join later, never both and never neither. Under it nothing waits; listeners only queue.
 */
@ApplicationScoped
class Feed {

    /** Somebody who is told. Both calls come under the feed's lock and must not block. */
    interface Listener {
        void tell(Remembered remembered);

        void sign(Buffer block);
    }

    /**
     * What a listener gets on joining.
     *
     * @param missed what memory holds for him
     * @param gapUntil if not null, memory does not reach back to him; Kafka has to be read up to there first
     * @param id positions at this moment, for a listener without any
     */
    record Joined(List<Remembered> missed, Positions gapUntil, String id) {}

    private final LiveConfig config;
    private final Clock clock;
    private final Counter told;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private FeedMemory memory;
    private Positions positions;
    private int epoch;
    private boolean connected;

    Feed(LiveConfig config, Clock clock, MeterRegistry metrics) {
        this.config = config;
        this.clock = clock;
        this.told = metrics.counter("tianwang.live.events");
        metrics.gauge("tianwang.live.connections", listeners, Set::size);
    }

    /** The reader begins at these positions; what came before is not in memory. */
    synchronized void begin(int newEpoch, Positions start) {
        epoch = newEpoch;
        positions = start.copy();
        memory = new FeedMemory(config.remembered(), start);
        connected = true;
    }

    /** Whether the reader may go on where it was, because it is still the same cluster. */
    synchronized boolean goesOnIn(int clusterEpoch) {
        return memory != null && epoch == clusterEpoch;
    }

    synchronized Positions positions() {
        return positions.copy();
    }

    synchronized boolean ready() {
        return memory != null;
    }

    synchronized void connected(boolean now) {
        connected = now;
    }

    synchronized void publish(FeedEvent event) {
        passed(event.topic(), event.partition(), event.offset());
        var remembered =
                new Remembered(event.withoutData(), Told.event(event.kind().event(), id(), event.data()));
        memory.add(remembered);
        told.increment();
        listeners.forEach(listener -> listener.tell(remembered));
    }

    /** A record that tells nobody anything still moves the position on. */
    synchronized void passed(int topic, int partition, long offset) {
        positions.moveTo(topic, partition, offset + 1);
    }

    /** Joins from now on ({@code since} null) or from where an earlier connection broke off. */
    synchronized Joined join(Listener listener, Positions since) {
        listeners.add(listener);
        if (since == null) {
            return new Joined(List.of(), null, id());
        }
        return new Joined(memory.since(since), memory.covers(since) ? null : memory.completeFrom(), id());
    }

    void leave(Listener listener) {
        listeners.remove(listener);
    }

    synchronized int epoch() {
        return epoch;
    }

    /** A sign of life: the time for the lag display, whether Kafka is reached, and the newest position. */
    synchronized void sign(Listener listener) {
        var data =
                new JsonObject().put("at", clock.instant().toString()).put("feed", connected ? "live" : "interrupted");
        listener.sign(Told.event("ping", id(), data.encode()));
    }

    private String id() {
        return new EventId(epoch, positions).text();
    }
}
