package org.tianwang.alert.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.tianwang.alert.camera.CameraDirectory;
import org.tianwang.alert.camera.CameraFacts;
import org.tianwang.contracts.EventCodec;
import org.tianwang.contracts.ops.AlertEvent;
import org.tianwang.contracts.ops.AlertRaised;
import org.tianwang.contracts.ops.AlertStatus;
import org.tianwang.contracts.ops.AlertUpdated;
import org.tianwang.contracts.ops.AlertView;
import org.tianwang.contracts.ops.CameraOutage;
import org.tianwang.contracts.ops.LostCamera;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.outbox.Outbox;

/**
 * Alerts of cameras that are lost. They stand on the desk like any other and clear when all their cameras are back; a
 * person still decides about them. Each is of one township, because it must be seen by that township's own desk.
 */
@ApplicationScoped
public class OutageAlerts {

    /** Stand for the rules that nobody has written: a lost camera is told of, and many as one outage. */
    static final UUID ALONE = Ids.named("rule", "camera-lost");

    static final UUID TOGETHER = Ids.named("rule", "cameras-lost-together");

    private final EntityManager entities;
    private final AlertRepository alerts;
    private final AlertViews views;
    private final AlertClocks clocks;
    private final CameraDirectory cameras;
    private final Outbox outbox;

    OutageAlerts(
            EntityManager entities,
            AlertRepository alerts,
            AlertViews views,
            AlertClocks clocks,
            CameraDirectory cameras,
            Outbox outbox) {
        this.entities = entities;
        this.alerts = alerts;
        this.views = views;
        this.clocks = clocks;
        this.cameras = cameras;
        this.outbox = outbox;
    }

    /** Raises one alert for all of them. */
    public UUID raise(List<LostCamera> lost, String township, Severity severity, boolean outage, Instant now) {
        LostCamera first = lost.getFirst();
        CameraFacts camera = cameras.find(first.cameraId());
        Alert alert = new Alert();
        alert.id = Ids.named("alert", "camera-lost", first.cameraId(), now.toString());
        alert.version = 1;
        alert.status = AlertStatus.OPEN;
        alert.severity = severity;
        alert.ruleId = outage ? TOGETHER : ALONE;
        alert.ruleName = outage ? "Cameras lost together" : "Camera lost";
        alert.cameraId = first.cameraId();
        alert.locate(
                first.cameraName() != null ? first.cameraName() : camera == null ? null : camera.name(),
                township,
                camera == null ? null : camera.location());
        alert.confidence = 1;
        alert.raisedAt = now;
        alert.lastSeenAt = now;
        alert.count = lost.size();
        alert.outage = write(CameraOutage.of(outage, lost));
        entities.persist(alert);
        clocks.raised(alert);
        publish(alert, AlertRaised::new);
        return alert.id;
    }

    /** The township's outage that is still running; a single lost camera is none. */
    public Optional<UUID> running(String township) {
        return alerts.runningOutage(township, TOGETHER).map(alert -> alert.id);
    }

    /** Further cameras of the same outage. */
    public void join(UUID id, List<LostCamera> more, Instant now) {
        alerts.lock(id).ifPresent(alert -> {
            CameraOutage outage = read(alert.outage).with(more);
            alert.lost(outage.lost(), now, write(outage));
            alerts.recount(alert);
            publish(alert, AlertUpdated::new);
        });
    }

    /** A camera is back; the alert clears with the last one. */
    public void back(UUID id, String cameraId, Instant now) {
        alerts.lock(id).ifPresent(alert -> {
            CameraOutage outage = read(alert.outage).back(cameraId, now);
            alert.outage = write(outage);
            if (outage.out() == 0 && alert.isActive()) {
                alert.clear(now);
            }
            publish(alert, AlertUpdated::new);
        });
    }

    private void publish(Alert alert, Function<AlertView, AlertEvent> event) {
        outbox.publish(event.apply(views.of(alert)));
    }

    static CameraOutage read(String text) {
        try {
            return text == null ? null : EventCodec.mapper().readValue(text, CameraOutage.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an outage cannot be read", e);
        }
    }

    private static String write(CameraOutage outage) {
        try {
            return EventCodec.mapper().writeValueAsString(outage);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an outage cannot be written", e);
        }
    }
}
