package org.tianwang.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.tianwang.contracts.sky.Detection;
import org.tianwang.contracts.sky.DetectionKind;
import org.tianwang.system.client.Broker;

/** A steady flow of random detections, each told to the oracle; repeatable but for its times. */
final class DetectionFlow implements AutoCloseable {
    static final int GROUPING_SECONDS = 5;
    static final String WATCHED_CLASS = "person";
    /** A class which the rule lets pass too; the flow never sends it, and the oracle leaves it out. */
    static final String PROBE_CLASS = "truck";

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(8);
    private static final double MINIMUM_CONFIDENCE = 0.4;
    private static final List<String> CLASSES = List.of(WATCHED_CLASS, "car", "dog");

    private final Broker broker;
    private final List<String> cameras;
    private final Random random = new Random(20260301);
    private final AlertOracle oracle = new AlertOracle(GROUPING_SECONDS);
    private final List<Future<?>> sent = new ArrayList<>();
    private final Thread sender = new Thread(this::flow, "detection-flow");
    private volatile boolean flowing = true;

    DetectionFlow(Broker broker, List<String> cameras) {
        this.broker = broker;
        this.cameras = cameras;
    }

    void start() {
        sender.start();
    }

    /** What is not acknowledged in the end counts as a failure of the broker, not as lost by the platform. */
    void stopAndAwaitAcknowledgements() throws Exception {
        close();
        for (Future<?> one : sent) {
            one.get(3, TimeUnit.MINUTES);
        }
    }

    int sent() {
        return sent.size();
    }

    AlertOracle oracle() {
        return oracle;
    }

    private void flow() {
        while (flowing) {
            Detection next = next();
            sent.add(broker.send(next));
            boolean matches = next.kind() == DetectionKind.ENTERED_ZONE
                    && next.objectClass().equals(WATCHED_CLASS)
                    && next.confidence() >= MINIMUM_CONFIDENCE;
            if (matches) {
                oracle.add(next.cameraId(), next.objectClass(), next.frameTime());
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private Detection next() {
        DetectionKind kind = random.nextInt(4) == 0 ? DetectionKind.APPEARED : DetectionKind.ENTERED_ZONE;
        String camera = cameras.get(random.nextInt(cameras.size()));
        String objectClass = CLASSES.get(random.nextInt(CLASSES.size()));
        double confidence = random.nextInt(10, 100) / 100.0;
        return Detections.of(camera, kind, objectClass, confidence, Detections.now());
    }

    @Override
    public void close() throws InterruptedException {
        flowing = false;
        sender.join(TimeUnit.MINUTES.toMillis(2));
    }
}
