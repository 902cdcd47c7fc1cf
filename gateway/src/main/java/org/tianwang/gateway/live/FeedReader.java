package org.tianwang.gateway.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Reads the feed's topics from their end on, on one thread of its own, as long as the process lives. A broker that goes
 * away is waited for; a failure beyond that begins anew at the place reached.
 */
@ApplicationScoped
class FeedReader {

    private static final Logger LOG = Logger.getLogger(FeedReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration IMPATIENT = Duration.ofSeconds(1);
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final Feed feed;
    private final FeedTopics topics;
    private final Duration discovery;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Consumer<byte[], byte[]> consumer;
    private Thread thread;

    FeedReader(Feed feed, FeedTopics topics, LiveConfig config) {
        this.feed = feed;
        this.topics = topics;
        this.discovery = config.discovery();
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("live-feed").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        var reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
        thread.join(Duration.ofSeconds(3));
    }

    private void run() {
        while (stopped.getCount() > 0) {
            try (var reading = topics.consumer()) {
                consumer = reading;
                read(reading);
            } catch (WakeupException | InterruptException stopping) {
                LOG.debug("live feed stops");
            } catch (RuntimeException e) {
                LOG.warnf("live feed interrupted, goes on in %s: %s", RETRY, e);
                feed.connected(false);
                pause(RETRY);
            } finally {
                consumer = null;
            }
        }
    }

    private void read(Consumer<byte[], byte[]> reading) {
        var assignment = new FeedAssignment(reading);
        int epoch = topics.epoch();
        if (feed.goesOnIn(epoch)) {
            assignment.startAt(feed.positions());
        } else {
            feed.begin(epoch, assignment.startAtEnd());
        }
        long nextDiscovery = System.nanoTime() + untilDiscovery(assignment);
        long nextLook = System.nanoTime();
        while (stopped.getCount() > 0) {
            if (assignment.isEmpty()) {
                pause(POLL);
            } else {
                reading.poll(POLL).forEach(this::pass);
            }
            if (System.nanoTime() - nextLook > 0) {
                feed.connected(FeedTopics.isConnected(reading));
                nextLook = System.nanoTime() + POLL.toNanos();
            }
            if (System.nanoTime() - nextDiscovery > 0) {
                assignment.addNewPartitions();
                nextDiscovery = System.nanoTime() + untilDiscovery(assignment);
            }
        }
    }

    /** On a first start the services make their topics after us, and nobody shall wait for what happens then. */
    private long untilDiscovery(FeedAssignment assignment) {
        return assignment.hasEveryTopic() ? discovery.toNanos() : Math.min(discovery.toNanos(), IMPATIENT.toNanos());
    }

    private void pass(ConsumerRecord<byte[], byte[]> entry) {
        FeedDecoder.decode(entry)
                .ifPresentOrElse(
                        feed::publish,
                        () -> feed.passed(FeedKind.TOPICS.indexOf(entry.topic()), entry.partition(), entry.offset()));
    }

    private void pause(Duration time) {
        try {
            stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
