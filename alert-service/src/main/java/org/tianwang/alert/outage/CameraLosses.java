package org.tianwang.alert.outage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.tianwang.alert.alert.OutageAlerts;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.contracts.sky.CameraHealthChanged;
import org.tianwang.contracts.sky.CameraHealthView;

/** Follows cameras' health: a loss is written down, a return takes it away and tells the alert, if there is one. */
@ApplicationScoped
public class CameraLosses {

    private final EntityManager entities;
    private final OutageAlerts alerts;
    private final OutageConfig config;
    private final Clock clock;

    CameraLosses(EntityManager entities, OutageAlerts alerts, OutageConfig config, Clock clock) {
        this.entities = entities;
        this.alerts = alerts;
        this.config = config;
        this.clock = clock;
    }

    void changed(CameraHealthChanged event) {
        CameraHealthView health = event.health();
        CameraLoss known = entities.find(CameraLoss.class, health.cameraId(), LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (health.health() == CameraHealth.OFFLINE) {
            if (known == null) {
                entities.persist(loss(health, now));
            }
        } else if (known != null) {
            entities.remove(known);
            if (known.alertId != null) {
                entities.createNativeQuery("select pg_advisory_xact_lock(:lock)", Object.class)
                        .setParameter("lock", OutageWatch.LOCK)
                        .getSingleResult();
                alerts.back(known.alertId, known.cameraId, now);
            }
        }
    }

    private CameraLoss loss(CameraHealthView health, Instant now) {
        CameraLoss loss = new CameraLoss();
        loss.cameraId = health.cameraId();
        loss.cameraName = health.cameraName();
        loss.townshipCode = health.townshipCode();
        loss.reason = health.reason();
        loss.lostAt = health.since() == null ? now : health.since();
        loss.dueAt = now.plus(config.hold());
        return loss;
    }
}
