package org.tianwang.alert.alert;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.tianwang.alert.camera.CameraFacts;
import org.tianwang.alert.detection.DetectionFacts;
import org.tianwang.alert.rule.CompiledRule;
import org.tianwang.alert.rule.CompiledRules;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.sky.Box;
import org.tianwang.contracts.sky.CameraTier;
import org.tianwang.contracts.sky.DetectionKind;
import org.tianwang.platform.database.RoundTrip;

/** Raises alerts as the intake does, without waiting for Kafka. */
@ApplicationScoped
public class RaisedAlerts {

    @Inject
    AlertRaiser raiser;

    @Inject
    AgroalDataSource database;

    @Inject
    java.time.Clock clock;

    /** A new alert of a camera of its own. */
    public UUID in(String township) {
        return raise(CompiledRules.personEnters(Severity.HIGH), "cam-" + UUID.randomUUID(), township);
    }

    public UUID in(String township, Severity severity) {
        return raise(CompiledRules.personEnters(severity), "cam-" + UUID.randomUUID(), township);
    }

    /** An alert that is not raised yet, of a rule and a camera of its own. */
    public AlertCandidate candidate(String township) {
        return candidate(CompiledRules.personEnters(Severity.HIGH), "cam-" + UUID.randomUUID(), township, "yard");
    }

    /** Of the same rule, by a camera of its own. */
    AlertCandidate ofSameRule(AlertCandidate like, String township) {
        return candidate(like.rule(), "cam-" + UUID.randomUUID(), township, "yard");
    }

    /** What {@code like} has seen, but of another rule, and with a box and a picture of a plate. */
    AlertCandidate of(CompiledRule rule, AlertCandidate like) {
        DetectionFacts seen = like.first();
        DetectionFacts read = new DetectionFacts(
                seen.id(),
                seen.cameraId(),
                seen.townshipCode(),
                DetectionKind.PLATE_READ,
                "car",
                seen.confidence(),
                null,
                null,
                0,
                "豫CA1Z34",
                "豫CA1Z34",
                seen.frameTime(),
                seen.snapshotId(),
                new Box(0.1, 0.25, 0.3, 0.4),
                "crop-1",
                0,
                null,
                null);
        return AlertCandidate.of(rule, read, like.camera());
    }

    /** The same subject, seen now. */
    AlertCandidate again(AlertCandidate seen) {
        return new AlertCandidate(
                seen.id(),
                null,
                seen.rule(),
                seen.first(),
                seen.camera(),
                seen.last(),
                seen.townships(),
                1,
                seen.firstSeenAt(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                seen.confidence(),
                seen.snapshotId());
    }

    /** Of the same rule and camera, in another zone. */
    AlertCandidate another(AlertCandidate like, String zone) {
        return candidate(like.rule(), like.first().cameraId(), like.first().townshipCode(), zone);
    }

    private UUID raise(CompiledRule rule, String cameraId, String township) {
        AlertCandidate candidate = candidate(rule, cameraId, township, "yard");
        raise(List.of(candidate));
        return candidate.id();
    }

    private AlertCandidate candidate(CompiledRule rule, String cameraId, String township, String zone) {
        CameraFacts camera = new CameraFacts(
                cameraId, "Camera " + cameraId, CameraTier.COUNTY, township, new GeoPoint(113.2, 33.4), List.of());
        DetectionFacts seen = new DetectionFacts(
                "d",
                cameraId,
                township,
                DetectionKind.ENTERED_ZONE,
                "person",
                0.9,
                zone,
                null,
                0,
                null,
                null,
                clock.instant(),
                "s1",
                null,
                null,
                0,
                null,
                null);
        return AlertCandidate.of(rule, seen, camera);
    }

    int raise(List<AlertCandidate> candidates) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                RoundTrip trip = new RoundTrip(connection);
                AlertRaiser.Written written = raiser.write(trip, candidates);
                trip.run();
                return raiser.follow(connection, written);
            }
        });
    }
}
