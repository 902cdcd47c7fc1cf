package org.tianwang.ingest.recording;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.tianwang.ingest.pipeline.CameraProfile;
import org.tianwang.ingest.pipeline.PacketListener;
import org.tianwang.ingest.pipeline.StandingListener;
import org.tianwang.ingest.pipeline.StreamKind;

/**
 * Listens to every camera that is to be recorded. At the start what a killed process left half done is put right before
 * the first camera runs; at the end the open files are finished before the database goes.
 */
@ApplicationScoped
public class Recorder implements StandingListener {
    private static final Logger LOG = Logger.getLogger(Recorder.class);
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final long STEP_MILLIS = 50;

    private final RecordingDesk desk;
    private final RecordingRecovery recovery;

    Recorder(RecordingDesk desk, RecordingRecovery recovery) {
        this.desk = desk;
        this.recovery = recovery;
    }

    void start(@Observes @Priority(4000) StartupEvent event) {
        recovery.beforeTheFirstCamera();
    }

    @Override
    public Optional<PacketListener> listenerFor(CameraProfile camera) {
        if (!camera.recorded()) {
            desk.stopped(camera, null, GapReason.SWITCHED_OFF.name());
            desk.tell(camera, false);
            return Optional.empty();
        }
        return Optional.of(desk.recorder(camera));
    }

    @Override
    public StreamKind stream() {
        return StreamKind.MAIN;
    }

    @Override
    public int capacity() {
        return desk.config().queue();
    }

    /** After the pipelines, which have told every recorder by now. */
    void stop(@Observes @Priority(200) ShutdownEvent event) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!desk.recorders().isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(STEP_MILLIS);
        }
        if (!desk.recorders().isEmpty()) {
            LOG.warnf("recordings not finished cameras=%d", desk.recorders().size());
        }
    }
}
