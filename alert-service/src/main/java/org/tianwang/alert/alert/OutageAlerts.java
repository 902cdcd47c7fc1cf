package org.tianwang.alert.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.tianwang.alert.camera.CameraDirectory;
import org.tianwang.alert.camera.CameraFacts;
import org.tianwang.contracts.EventCodec;
import org.tianwang.contracts.ops.AlertDismissed;
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
 * person still decides about them. Each is of one township, because it must be seen by that township's own desk; where
 * several go dark at once they are parts of one alert of the county, and the county's desk sees that one only.
 */
@ApplicationScoped
public class OutageAlerts {

    /** Stand for the rules that nobody has written: a lost camera is told of, and many as one outage. */
    static final UUID ALONE = Ids.named("rule", "camera-lost");

    public static final UUID TOGETHER = Ids.named("rule", "cameras-lost-together");

    static final UUID COUNTY = Ids.named("rule", "cameras-lost-county");

    private static final String DECIDED_ABOVE = "SYSTEM";

    /** More townships than a county has. */
    private static final int PARTS = 200;

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

    /**
     * What an alert of lost cameras is.
     *
     * @param township whose desk it is for; null for the county's
     * @param together whether they count as one outage
     * @param partOf the county's outage that it belongs to, or null
     */
    public record Kind(String township, Severity severity, boolean together, UUID partOf) {}

    /** A township's outage that stands alone, and the cameras of it that are still lost. */
    public record Part(UUID alertId, List<LostCamera> lost) {}

    /** Raises one alert for all of them. A part has no clocks: the county's alert is the one that is answered. */
    public UUID raise(List<LostCamera> lost, Kind kind, Instant now) {
        Alert alert = alert(lost, kind.severity(), now);
        CameraFacts camera = cameras.find(alert.cameraId);
        alert.id = Ids.named("alert", "camera-lost", alert.cameraId, now.toString());
        alert.ruleId = kind.together() ? TOGETHER : ALONE;
        alert.ruleName = kind.together() ? "Cameras lost together" : "Camera lost";
        alert.partOf = kind.partOf();
        String name = lost.getFirst().cameraName();
        alert.locate(
                name != null || camera == null ? name : camera.name(),
                kind.township(),
                camera == null ? null : camera.location());
        return raised(alert, CameraOutage.of(kind.together(), lost));
    }

    /** Raises the county's one alert; it has no place of its own. */
    public UUID raiseCounty(List<LostCamera> lost, int townships, Severity severity, Instant now) {
        Alert alert = alert(lost, severity, now);
        alert.id = Ids.named("alert", "county-lost", now.toString());
        alert.ruleId = COUNTY;
        alert.ruleName = "Cameras lost county-wide";
        alert.locate(Objects.requireNonNullElse(lost.getFirst().cameraName(), alert.cameraId), null, null);
        return raised(alert, CameraOutage.ofCounty(townships, lost));
    }

    private static Alert alert(List<LostCamera> lost, Severity severity, Instant now) {
        Alert alert = new Alert();
        alert.version = 1;
        alert.status = AlertStatus.OPEN;
        alert.severity = severity;
        alert.cameraId = lost.getFirst().cameraId();
        alert.confidence = 1;
        alert.raisedAt = now;
        alert.firstSeenAt = now;
        alert.lastSeenAt = now;
        alert.count = lost.size();
        return alert;
    }

    private UUID raised(Alert alert, CameraOutage outage) {
        alert.outage = write(outage);
        entities.persist(alert);
        if (alert.partOf == null) {
            clocks.raised(alert);
        }
        publish(alert, AlertRaised::new);
        return alert.id;
    }

    /** The township's outage that is still running; a single lost camera is none. */
    public Optional<UUID> running(String township) {
        return alerts.runningOutage(township, TOGETHER).map(alert -> alert.id);
    }

    /** The county's outage that is still running. */
    public Optional<UUID> runningCounty() {
        return alerts.runningOutage(null, COUNTY).map(alert -> alert.id);
    }

    /** Outages of townships since a time that belong to no county's yet. */
    public List<Part> standingAlone(Instant since) {
        return alerts.outagesAlone(TOGETHER, since).stream()
                .map(alert -> new Part(alert.id, read(alert.outage).stillOut()))
                .toList();
    }

    /** A township's outage becomes part of the county's, whose clocks count from now on. */
    public void fold(UUID id, UUID county, Instant now) {
        alerts.lock(id).ifPresent(alert -> {
            alert.partOf = county;
            clocks.stopped(alert, now);
            publish(alert, AlertUpdated::new);
        });
    }

    /** Further townships of the county's outage; one whose lights came back and went out again is none. */
    public void joinCounty(UUID county, List<LostCamera> more, List<String> townships, Instant now) {
        List<String> known = alerts.townshipsOfParts(county, PARTS);
        int further = (int) townships.stream()
                .filter(township -> !known.contains(Objects.requireNonNullElse(township, "")))
                .count();
        join(county, more, further, now);
    }

    /** Further cameras of the same outage, and of the county's that it belongs to. */
    public void join(UUID id, List<LostCamera> more, Instant now) {
        UUID county = join(id, more, 0, now);
        if (county != null) {
            join(county, more, 0, now);
        }
    }

    private UUID join(UUID id, List<LostCamera> more, int townships, Instant now) {
        Alert alert = alerts.lock(id).orElse(null);
        if (alert == null) {
            return null;
        }
        CameraOutage outage = read(alert.outage).with(more).spread(townships);
        alert.lost(outage.lost(), now, write(outage));
        alerts.recount(alert);
        publish(alert, AlertUpdated::new);
        return alert.partOf;
    }

    /** A camera is back, here and in the county's outage; each clears with its last one. */
    public void back(UUID id, String cameraId, Instant now) {
        for (Alert alert = alerts.lock(id).orElse(null); alert != null; alert = above(alert)) {
            CameraOutage outage = read(alert.outage).back(cameraId, now);
            alert.outage = write(outage);
            if (outage.out() == 0 && alert.isActive()) {
                alert.clear(now);
            }
            publish(alert, AlertUpdated::new);
        }
    }

    private Alert above(Alert alert) {
        return alert.partOf == null ? null : alerts.lock(alert.partOf).orElse(null);
    }

    /** A person has decided the county's outage: its parts are no work of anybody's any more. */
    public void closeParts(Instant now) {
        for (Alert part : alerts.partsOfDecided(PARTS)) {
            part.dismiss(DECIDED_ABOVE, now, "DUPLICATE");
            clocks.stopped(part, now);
            publish(part, AlertDismissed::new);
        }
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
