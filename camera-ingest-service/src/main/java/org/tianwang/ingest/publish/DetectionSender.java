package org.tianwang.ingest.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.tianwang.contracts.EventCatalog;
import org.tianwang.contracts.EventCodec;
import org.tianwang.contracts.EventHeaders;
import org.tianwang.contracts.MalformedEventException;
import org.tianwang.contracts.sky.Detection;
import org.tianwang.platform.kafka.ReliableProducer;

/**
 * Sends detections as CloudEvents keyed by camera: all replicas acknowledge, the producer is idempotent. A record sent
 * twice after a failure has the same {@code ce_id}. Used by one thread.
 */
@ApplicationScoped
public class DetectionSender {
    private static final Logger LOG = Logger.getLogger(DetectionSender.class);
    private static final String TYPE = EventCatalog.nameOf(Detection.class);

    private final String brokers;
    private final String source;
    private Producer<String, byte[]> producer;

    DetectionSender(
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.brokers = brokers;
        this.source = "/tianwang/" + service;
    }

    /** @return how many from the front are done with; the rest must be sent again */
    int send(List<byte[]> payloads) throws InterruptedException {
        List<Future<RecordMetadata>> answers = new ArrayList<>(payloads.size());
        for (byte[] payload : payloads) {
            answers.add(send(payload));
        }
        for (int i = 0; i < answers.size(); i++) {
            if (!acknowledged(answers.get(i))) {
                return i;
            }
        }
        return answers.size();
    }

    private Future<RecordMetadata> send(byte[] payload) {
        try {
            return producer().send(toRecord(payload));
        } catch (MalformedEventException unreadable) {
            LOG.errorf("a buffered detection is unreadable and dropped cause=%s", unreadable.getMessage());
            return java.util.concurrent.CompletableFuture.completedFuture(null);
        }
    }

    private static boolean acknowledged(Future<RecordMetadata> answer) throws InterruptedException {
        try {
            answer.get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RecordTooLargeException) {
                LOG.error("a detection is too large for the broker and dropped", e);
                return true;
            }
            LOG.warnf("detection not sent, will be tried again cause=%s", e.getCause());
            return false;
        }
    }

    private ProducerRecord<String, byte[]> toRecord(byte[] payload) {
        Detection detection = (Detection) EventCodec.decode(TYPE, payload);
        ProducerRecord<String, byte[]> entry = new ProducerRecord<>(detection.topic(), detection.key(), payload);
        header(entry, EventHeaders.SPEC_VERSION, "1.0");
        header(entry, EventHeaders.ID, detection.id().toString());
        header(entry, EventHeaders.SOURCE, source);
        header(entry, EventHeaders.TIME, detection.publishedAt().toString());
        header(entry, EventHeaders.SUBJECT, detection.subject());
        header(entry, EventHeaders.CONTENT_TYPE, "application/json");
        // Readers look for it from the end, and each header before it costs them as much as a rule.
        header(entry, EventHeaders.TYPE, TYPE);
        return entry;
    }

    private static void header(ProducerRecord<String, byte[]> entry, String name, String value) {
        entry.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = ReliableProducer.streamingTo(brokers);
        }
        return producer;
    }

    void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(3));
        }
    }
}
