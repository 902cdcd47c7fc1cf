package org.tianwang.alert.alert;

import java.time.Instant;
import org.tianwang.alert.camera.CameraFacts;
import org.tianwang.alert.rule.CompiledRule;
import org.tianwang.alert.rule.WatchHit;
import org.tianwang.contracts.ops.AlertStatus;
import org.tianwang.contracts.sky.Box;

/**
 * An alert as {@link AlertUpsert} has just written it, made from what it was written from: so the intake need not read
 * back what it knows. Never to be handed to Hibernate.
 */
final class FreshAlert {

    private FreshAlert() {}

    static Alert of(AlertCandidate candidate, Instant raisedAt) {
        Alert alert = new Alert();
        alert.id = candidate.id();
        alert.version = 1;
        alert.status = AlertStatus.OPEN;
        rule(alert, candidate.rule(), candidate);
        camera(alert, candidate.camera(), candidate);
        alert.eventKind = candidate.first().kind();
        alert.objectClass = candidate.first().objectClass();
        alert.zone = candidate.first().zone();
        alert.line = candidate.first().line();
        alert.plate = candidate.first().plate();
        alert.confidence = candidate.confidence();
        alert.raisedAt = raisedAt;
        alert.firstSeenAt = candidate.firstSeenAt();
        alert.lastSeenAt = candidate.lastSeenAt();
        alert.count = candidate.count();
        alert.snapshotId = candidate.snapshotId();
        return alert;
    }

    private static void rule(Alert alert, CompiledRule rule, AlertCandidate candidate) {
        alert.severity = rule.severity();
        alert.ruleId = rule.id();
        alert.ruleName = rule.name();
        if (rule.watch() != null) {
            alert.lead = lead(rule, candidate);
        }
    }

    private static PlateLead lead(CompiledRule rule, AlertCandidate candidate) {
        WatchHit hit = rule.watch();
        Box box = candidate.first().box();
        PlateLead lead = new PlateLead();
        lead.entryId = rule.id();
        lead.plate = hit.plate();
        lead.read = hit.read();
        lead.exact = hit.exact();
        lead.box = box == null ? null : new Double[] {box.x(), box.y(), box.w(), box.h()};
        lead.cropId = candidate.first().cropId();
        return lead;
    }

    private static void camera(Alert alert, CameraFacts camera, AlertCandidate candidate) {
        alert.cameraId = candidate.first().cameraId();
        alert.townshipCode = candidate.townshipCode();
        if (camera != null) {
            alert.locate(camera.name(), alert.townshipCode, camera.location());
        }
        if (candidate.roams()) {
            alert.lastPlace = LastPlace.of(candidate.last());
            alert.alsoSeenIn = candidate.alsoSeenIn();
        }
    }
}
