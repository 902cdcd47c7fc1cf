package org.tianwang.alert.alert;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tianwang.alert.camera.CameraDirectory;
import org.tianwang.alert.camera.CameraFacts;
import org.tianwang.contracts.ops.AlertUpdated;
import org.tianwang.platform.outbox.Outbox;

/**
 * Gives alerts the name and place of a camera that became known only after they were raised. Looks at the rows, not at
 * the moment of learning, so that no order of events can leave an alert nameless.
 */
@ApplicationScoped
public class AlertLocator {

    private static final int BATCH = 100;

    private final AlertRepository alerts;
    private final AlertViews views;
    private final CameraDirectory cameras;
    private final Outbox outbox;

    AlertLocator(AlertRepository alerts, AlertViews views, CameraDirectory cameras, Outbox outbox) {
        this.alerts = alerts;
        this.views = views;
        this.cameras = cameras;
        this.outbox = outbox;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void watch() {
        cameras.refresh();
        while (QuarkusTransaction.requiringNew().call(this::locate) == BATCH) {
            // a full batch means that there may be more
        }
    }

    /** Locates one batch; returns how many alerts got their place. */
    int locate() {
        List<Alert> found = alerts.locatable(BATCH).stream()
                .filter(alert -> locate(alert, cameras.find(alert.cameraId)))
                .toList();
        outbox.publishAll(
                views.of(found).values().stream().map(AlertUpdated::new).toList());
        return found.size();
    }

    private static boolean locate(Alert alert, CameraFacts camera) {
        if (camera == null) {
            return false;
        }
        alert.locate(camera.name(), camera.townshipCode(), camera.location());
        return true;
    }
}
