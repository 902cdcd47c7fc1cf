package org.tianwang.alert.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.tianwang.contracts.EventHeaders;
import org.tianwang.contracts.Topics;

/**
 * Puts poison aside, with the reason in a header, and waits until the broker has it: only then may the position move
 * on. After a crash in between a dead letter can be there twice, but never not at all.
 */
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final long TIMEOUT_SECONDS = 30;

    private final String brokers;
    private Producer<byte[], byte[]> producer;

    DeadLetters(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.brokers = brokers;
    }

    /** False when the broker has not taken them all; to be tried again. */
    synchronized boolean bury(List<Judged.DeadLetter> letters) {
        List<Future<?>> sent = new ArrayList<>(letters.size());
        for (Judged.DeadLetter letter : letters) {
            LOG.warnf(
                    "dead letter topic=%s partition=%d offset=%d reason=%s",
                    letter.source().topic(),
                    letter.source().partition(),
                    letter.source().offset(),
                    letter.reason());
            sent.add(producer().send(copy(letter)));
        }
        try {
            for (Future<?> one : sent) {
                one.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("dead letters not sent count=%d cause=%s", letters.size(), e.toString());
            return false;
        }
    }

    synchronized void close() {
        if (producer != null) {
            producer.close();
            producer = null;
        }
    }

    private static ProducerRecord<byte[], byte[]> copy(Judged.DeadLetter letter) {
        ConsumerRecord<byte[], byte[]> source = letter.source();
        ProducerRecord<byte[], byte[]> copy =
                new ProducerRecord<>(Topics.deadLetters(source.topic()), source.key(), source.value());
        source.headers().forEach(header -> copy.headers().add(header));
        copy.headers().add(EventHeaders.DEAD_LETTER_REASON, letter.reason().getBytes(StandardCharsets.UTF_8));
        return copy;
    }

    private Producer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers, ProducerConfig.ACKS_CONFIG, "all"),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }
}
