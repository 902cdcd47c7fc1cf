package org.tianwang.ingest.publish;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.tianwang.ingest.config.IngestConfig;

/** The way out for detections, buffer on disk and all, up to the network: what would be sent is counted. */
public final class BufferedDetections extends DetectionSender {
    private final AtomicLong sent = new AtomicLong();

    public BufferedDetections() {
        super("none", "bench");
    }

    public DetectionPublisher publisher(IngestConfig config) throws IOException {
        return new DetectionPublisher(config, this, new SimpleMeterRegistry());
    }

    @Override
    int send(List<byte[]> payloads) {
        sent.addAndGet(payloads.size());
        return payloads.size();
    }

    public long sent() {
        return sent.get();
    }
}
