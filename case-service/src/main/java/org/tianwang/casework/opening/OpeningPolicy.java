package org.tianwang.casework.opening;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tianwang.casework.casefile.Opening;
import org.tianwang.contracts.MalformedEventException;
import org.tianwang.contracts.ops.IncidentStatus;
import org.tianwang.contracts.ops.IncidentView;
import org.tianwang.contracts.ops.Outcome;
import org.tianwang.contracts.ops.StageClock;

/**
 * Which incidents open a case: those that are over and ended with an offence.
 *
 * <p>The incident as it stands is looked at, not the name of the event: if the event of its resolving is lost or late,
 * the closing one opens the case just as well. A false alarm opens none, even with an offence filled in by mistake.
 */
final class OpeningPolicy {

    static final int TITLE_MAX = 300;
    static final int NOTE_MAX = 4000;

    private OpeningPolicy() {}

    /** @throws MalformedEventException when the incident lacks what every incident has */
    static Optional<Opening> openingOf(IncidentView incident) {
        if (incident == null || incident.id() == null || incident.status() == null) {
            throw new MalformedEventException("incident without id or status");
        }
        if (!isOver(incident.status()) || incident.offenceKind() == null || incident.outcome() == Outcome.FALSE_ALARM) {
            return Optional.empty();
        }
        if (incident.openedAt() == null) {
            throw new MalformedEventException("resolved incident without openedAt");
        }
        return Optional.of(new Opening(
                incident.id(),
                incident.offenceKind(),
                incident.outcome(),
                cut(
                        Objects.requireNonNullElse(
                                incident.title(), incident.offenceKind().name()),
                        TITLE_MAX),
                cut(incident.resolutionNote(), NOTE_MAX),
                cut(incident.townshipCode(), TITLE_MAX),
                incident.location(),
                cut(incident.place(), TITLE_MAX),
                incident.alertIds() == null
                        ? List.of()
                        : incident.alertIds().stream().filter(Objects::nonNull).toList(),
                cut(incident.cameraId(), TITLE_MAX),
                cut(incident.snapshotUrl(), TITLE_MAX),
                beginning(incident),
                Objects.requireNonNullElse(incident.resolvedAt(), incident.openedAt()),
                incident.resolvedBy()));
    }

    private static boolean isOver(IncidentStatus status) {
        return status == IncidentStatus.RESOLVED || status == IncidentStatus.CLOSED;
    }

    /** An incident opens a while after its alert; the first stage clock starts with the alert itself. */
    private static Instant beginning(IncidentView incident) {
        Stream<Instant> clocks = incident.clocks() == null
                ? Stream.empty()
                : incident.clocks().stream().filter(Objects::nonNull).map(StageClock::startedAt);
        return Stream.concat(clocks, Stream.of(incident.openedAt()))
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** NUL is legal in JSON and not in the database: better a case without it than a dead letter. */
    private static String cut(String text, int max) {
        String clean = text == null ? null : text.replace("\0", "");
        return clean == null || clean.length() <= max ? clean : clean.substring(0, max);
    }
}
