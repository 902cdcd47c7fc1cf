package org.tianwang.population.gridalert;

import java.time.Instant;
import java.util.UUID;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.MalformedEventException;
import org.tianwang.contracts.ops.AlertPlace;
import org.tianwang.contracts.ops.AlertView;

/**
 * What is kept of an alert: where it was seen last, what and how it stands. Its plate, picture and notes stay where
 * they are, and so does the name of a lead from the watch list, which is its plate.
 *
 * @param ruleName null for a lead from the watch list and for lost cameras, which no rule found
 */
record AlertCopy(
        UUID id,
        long version,
        String status,
        String severity,
        String ruleName,
        String cameraId,
        String cameraName,
        String townshipCode,
        GeoPoint location,
        String eventKind,
        String objectClass,
        String zone,
        Instant raisedAt,
        Instant lastSeenAt,
        int count,
        Instant closedAt) {

    private static final int LONGEST = 300;

    /** @throws MalformedEventException when it lacks what every alert has */
    static AlertCopy of(AlertView alert) {
        if (alert == null || alert.id() == null || alert.status() == null || alert.raisedAt() == null) {
            throw new MalformedEventException("alert without id, status or raisedAt");
        }
        AlertPlace last = alert.latest() == null
                ? new AlertPlace(
                        alert.cameraId(), alert.cameraName(), alert.townshipCode(), alert.location(), null, null)
                : alert.latest();
        return new AlertCopy(
                alert.id(),
                alert.version(),
                alert.status().name(),
                name(alert.severity()),
                alert.watch() == null && alert.outage() == null ? cut(alert.ruleName()) : null,
                cut(last.cameraId()),
                cut(last.cameraName()),
                cut(last.townshipCode()),
                last.location() == null ? alert.location() : last.location(),
                name(alert.eventKind()),
                cut(alert.objectClass()),
                cut(alert.zone()),
                alert.raisedAt(),
                alert.lastSeenAt(),
                alert.count(),
                alert.closedAt());
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** NUL is legal in JSON and not in the database: better an alert without it than a dead letter. */
    private static String cut(String text) {
        String clean = text == null ? null : text.replace("\0", "");
        return clean == null || clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }
}
