package org.tianwang.ingest.publish;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;
import org.tianwang.contracts.EventCodec;
import org.tianwang.contracts.sky.Detection;
import org.tianwang.ingest.config.IngestConfig;

/** The way out for detections: {@link #publish} returns when the detection is on disk; the sender does the rest. */
@ApplicationScoped
public class DetectionPublisher {
    private static final Logger LOG = Logger.getLogger(DetectionPublisher.class);
    private static final int BATCH = 200;
    private static final long PATIENCE_MILLIS = 500;
    private static final long PAUSE_MILLIS = 1000;

    private final DiskBuffer buffer;
    private final DetectionSender sender;
    private final Thread worker;
    private volatile boolean stopping;

    DetectionPublisher(IngestConfig config, DetectionSender sender, MeterRegistry meters) throws IOException {
        this.sender = sender;
        this.buffer = new DiskBuffer(
                Path.of(config.publishing().bufferDir()), config.publishing().bufferBytes());
        meters.gauge("tianwang.ingest.buffer.bytes", buffer, DiskBuffer::waitingBytes);
        meters.gauge("tianwang.ingest.buffer.lost", buffer, DiskBuffer::lost);
        this.worker = Thread.ofPlatform().name("detection-sender").daemon().start(this::work);
    }

    public void publish(List<Detection> detections) {
        try {
            for (Detection detection : detections) {
                buffer.append(EventCodec.encode(detection));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("detections cannot be written to the buffer", e);
        }
    }

    private void work() {
        try {
            while (!stopping) {
                sendNext();
            }
        } catch (InterruptedException stop) {
            LOG.debug("sender stops");
        }
    }

    private void sendNext() throws InterruptedException {
        try {
            DiskBuffer.Batch batch = buffer.next(BATCH, PATIENCE_MILLIS);
            int sent = sender.send(batch.records());
            buffer.acknowledge(batch, sent);
            if (sent < batch.records().size()) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warnf("detections not sent, will be tried again cause=%s", e.toString());
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** After the cameras have stopped: what is not sent now waits on disk for the next start. */
    void stop(@Observes @Priority(200) ShutdownEvent event) throws IOException, InterruptedException {
        stopping = true;
        worker.join(3000);
        worker.interrupt();
        worker.join(2000);
        sender.close();
        buffer.close();
    }
}
