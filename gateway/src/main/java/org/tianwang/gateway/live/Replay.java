package org.tianwang.gateway.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads again from Kafka what a listener has missed beyond the feed's memory. Bounded in events, time and number at once; a
 * listener for whom that is not enough reloads his lists, which costs less than telling him everything.
 */
@ApplicationScoped
class Replay {

    private static final Duration POLL = Duration.ofMillis(200);

    private final FeedTopics topics;
    private final LiveConfig config;
    private final Semaphore places;

    Replay(FeedTopics topics, LiveConfig config) {
        this.topics = topics;
        this.config = config;
        this.places = new Semaphore(config.replaysAtOnce());
    }

    /** What lies between, oldest first within a partition, or nothing if it is too much, gone, or too slow. Blocks. */
    Optional<List<Remembered>> read(int epoch, Positions from, Positions until) throws InterruptedException {
        long deadline = System.nanoTime() + config.replayTimeout().toNanos();
        if (!places.tryAcquire(config.replayTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
            return Optional.empty();
        }
        try (var consumer = topics.consumer()) {
            Map<TopicPartition, Long> gaps = gaps(from, until);
            consumer.assign(gaps.keySet());
            return fits(consumer, from, gaps) ? collect(consumer, epoch, from, gaps, deadline) : Optional.empty();
        } finally {
            places.release();
        }
    }

    private static Map<TopicPartition, Long> gaps(Positions from, Positions until) {
        var gaps = new HashMap<TopicPartition, Long>();
        for (int topic = 0; topic < FeedKind.TOPICS.size(); topic++) {
            for (int partition = 0; partition < until.partitions(topic); partition++) {
                if (from.next(topic, partition) < until.next(topic, partition)) {
                    gaps.put(new TopicPartition(FeedKind.TOPICS.get(topic), partition), until.next(topic, partition));
                }
            }
        }
        return gaps;
    }

    private boolean fits(Consumer<?, ?> consumer, Positions from, Map<TopicPartition, Long> gaps) {
        Map<TopicPartition, Long> oldest = consumer.beginningOffsets(gaps.keySet());
        long total = 0;
        for (var gap : gaps.entrySet()) {
            long start = start(from, gap.getKey());
            if (oldest.getOrDefault(gap.getKey(), Long.MAX_VALUE) > start) {
                return false;
            }
            total += gap.getValue() - start;
        }
        return total <= config.replayed();
    }

    private static Optional<List<Remembered>> collect(
            Consumer<byte[], byte[]> consumer,
            int epoch,
            Positions from,
            Map<TopicPartition, Long> gaps,
            long deadline) {
        gaps.keySet().forEach(partition -> consumer.seek(partition, start(from, partition)));
        var reached = from.copy();
        var missed = new ArrayList<Remembered>();
        while (gaps.entrySet().stream().anyMatch(gap -> consumer.position(gap.getKey()) < gap.getValue())) {
            if (System.nanoTime() - deadline > 0) {
                return Optional.empty();
            }
            for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(POLL)) {
                if (entry.offset() < gaps.get(new TopicPartition(entry.topic(), entry.partition()))) {
                    reached.moveTo(FeedKind.TOPICS.indexOf(entry.topic()), entry.partition(), entry.offset() + 1);
                    FeedDecoder.decode(entry).ifPresent(event -> missed.add(remember(event, epoch, reached)));
                }
            }
        }
        return Optional.of(missed);
    }

    private static Remembered remember(FeedEvent event, int epoch, Positions reached) {
        String id = new EventId(epoch, reached).text();
        return new Remembered(event.withoutData(), Told.event(event.kind().event(), id, event.data()));
    }

    private static long start(Positions from, TopicPartition partition) {
        return from.next(FeedKind.TOPICS.indexOf(partition.topic()), partition.partition());
    }
}
