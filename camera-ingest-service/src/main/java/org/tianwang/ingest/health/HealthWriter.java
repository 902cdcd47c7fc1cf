package org.tianwang.ingest.health;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.ingest.pipeline.CameraProfile;
import org.tianwang.ingest.pipeline.HealthListener;
import org.tianwang.ingest.pipeline.Pipelines;
import org.tianwang.ingest.quality.QualityWatches;

/**
 * Carries health from the reading threads to the database, on a thread of its own: a reading thread must not wait for
 * a database. While the database is away only the newest report per camera is kept.
 */
@ApplicationScoped
public class HealthWriter implements HealthListener {
    private static final Logger LOG = Logger.getLogger(HealthWriter.class);
    private static final long PAUSE_MILLIS = 1000;

    private final HealthService service;
    private final Instance<Pipelines> pipelines;
    private final Instance<QualityWatches> quality;
    private final Map<UUID, Report> reports = new LinkedHashMap<>();
    private final Thread worker;
    private boolean stopping;

    private record Report(CameraHealth health, String reason) {}

    HealthWriter(HealthService service, Instance<Pipelines> pipelines, Instance<QualityWatches> quality) {
        this.service = service;
        this.pipelines = pipelines;
        this.quality = quality;
        this.worker = Thread.ofPlatform().name("health-writer").daemon().start(this::work);
    }

    @Override
    public void changed(CameraProfile camera, CameraHealth health, String reason) {
        synchronized (reports) {
            reports.put(camera.id(), new Report(health, reason));
            reports.notifyAll();
        }
    }

    private void work() {
        try {
            while (true) {
                Map.Entry<UUID, Report> next = next();
                if (next == null) {
                    return;
                }
                write(next);
            }
        } catch (InterruptedException stop) {
            LOG.debug("health writer stops");
        }
    }

    private Map.Entry<UUID, Report> next() throws InterruptedException {
        synchronized (reports) {
            while (reports.isEmpty()) {
                if (stopping) {
                    return null;
                }
                reports.wait();
            }
            return Map.Entry.copyOf(reports.entrySet().iterator().next());
        }
    }

    private void write(Map.Entry<UUID, Report> report) throws InterruptedException {
        try {
            service.report(
                    report.getKey(),
                    report.getValue().health(),
                    report.getValue().reason());
            synchronized (reports) {
                reports.remove(report.getKey(), report.getValue());
            }
        } catch (RuntimeException e) {
            LOG.warnf("health not written, will be tried again camera=%s cause=%s", report.getKey(), e.toString());
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keepLastPictureTimes() {
        service.seen(pipelines.get().lastPictureTimes());
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void passOnRelearning() {
        service.takeRelearning(pipelines.get().running()).forEach(quality.get()::relearn);
    }

    void stop(@Observes @Priority(120) ShutdownEvent event) throws InterruptedException {
        synchronized (reports) {
            stopping = true;
            reports.notifyAll();
        }
        worker.join(2000);
        worker.interrupt();
    }
}
