package org.tianwang.alert.containment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.containment.LastSeen.Seen;
import org.tianwang.alert.incident.IncidentFacts;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.sky.Plates;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.problem.InvalidProblem;

/** Containments as dispatchers and investigators work on them. The audit entry comes before the answer. */
@ApplicationScoped
public class ContainmentService {

    /** All that run are computed anew every few seconds; more than this would starve each other. */
    static final int MOST = 50;

    static final int MOST_OF_AN_INCIDENT = 5;

    private static final java.time.Duration SIGHTINGS_BACK = java.time.Duration.ofHours(2);

    private final ContainmentRepository containments;
    private final ContainmentComputing computing;
    private final ContainmentScope scope;
    private final ContainmentNews news;
    private final LastSeen lastSeen;
    private final ContainmentLooks looks;
    private final AuditTrail audit;
    private final CurrentCall call;
    private final Clock clock;

    ContainmentService(
            ContainmentRepository containments,
            ContainmentComputing computing,
            ContainmentScope scope,
            ContainmentNews news,
            LastSeen lastSeen,
            ContainmentLooks looks,
            AuditTrail audit,
            CurrentCall call,
            Clock clock) {
        this.containments = containments;
        this.computing = computing;
        this.scope = scope;
        this.news = news;
        this.lastSeen = lastSeen;
        this.looks = looks;
        this.audit = audit;
        this.call = call;
        this.clock = clock;
    }

    @Transactional
    ContainmentView start(StartContainmentRequest request) {
        IncidentFacts incident = scope.visible(request.incidentId());
        if (incident.isOver()) {
            throw new ConflictProblem("This incident is over: nobody is contained for it.");
        }
        String plate = request.plate() == null ? null : Plates.normal(request.plate());
        audit.record(Look.allowed(
                "CONTAINMENT_COMPUTED",
                plate == null ? "incident" : "plate",
                plate == null ? incident.id() : plate,
                "incident " + incident.id() + ": " + request.reason()));
        return call.once(request, ContainmentView.class, () -> start(request, incident, plate));
    }

    private ContainmentView start(StartContainmentRequest request, IncidentFacts incident, String plate) {
        mayRun(incident.id());
        Seen seen = begin(request, incident, plate);
        ContainmentRow row = new ContainmentRow();
        row.id = Ids.next(clock);
        row.version = 0;
        row.incidentId = incident.id();
        row.status = ContainmentStatus.ACTIVE;
        row.plate = plate;
        row.reason = request.reason();
        row.createdAt = call.now();
        row.createdBy = call.user();
        row.pool = call.jurisdiction().county() ? null : call.jurisdiction().codes();
        row.moved(seen.place(), seen.at());
        computing.compute(row, call.now());
        containments.add(row);
        scope.stamp(row, call.now(), call.user(), "CONTAINMENT_STARTED", plate);
        news.tell(row);
        return view(row);
    }

    private void mayRun(UUID incident) {
        containments.oneStartAtATime();
        ContainmentRepository.Running running = containments.runningBeside(incident);
        if (running.ofIncident() >= MOST_OF_AN_INCIDENT) {
            throw new ConflictProblem(
                    running.ofIncident() + " containments of this incident run already: end or move one of them.");
        }
        if (running.all() >= MOST) {
            throw new ConflictProblem(
                    running.all() + " containments run in the county already: end one that nobody needs any more.");
        }
    }

    @Transactional
    Page<ContainmentView> list(UUID incidentId, PageQuery page) {
        scope.visible(incidentId);
        List<ContainmentRow> rows = containments.of(scope.family(incidentId), page);
        rows.forEach(looks::record);
        return Page.of(rows, page, this::view, row -> new Cursor(row.createdAt, row.id));
    }

    @Transactional
    ContainmentView get(UUID id) {
        ContainmentRow row = scope.visible(containments.find(id), id);
        return seen(row);
    }

    /** Whose it is, and nothing of where the vehicle was. */
    UUID incidentOf(UUID id) {
        return scope.visible(containments.find(id), id).incidentId;
    }

    /** It was seen elsewhere, by somebody and not by a camera; what was seen before that moves nothing back. */
    @Transactional
    ContainmentView move(UUID id, MoveContainmentRequest request) {
        ContainmentRow row = lock(id);
        Instant at = request.sightedAt() == null ? call.now() : notAhead(request.sightedAt());
        if (at.isBefore(row.sightedAt)) {
            throw new ConflictProblem("It was seen again after that, at " + row.sightedAt + ": nothing was moved.");
        }
        row.moved(request.origin(), at);
        computing.compute(row, call.now());
        scope.stamp(row, call.now(), call.user(), "CONTAINMENT_MOVED", null);
        news.tell(row);
        return seen(row);
    }

    @Transactional
    ContainmentView end(UUID id) {
        ContainmentRow row = lock(id);
        if (row.status == ContainmentStatus.ACTIVE) {
            row.end(call.now());
            scope.stamp(row, call.now(), call.user(), "CONTAINMENT_ENDED", null);
            news.tell(row);
        }
        return seen(row);
    }

    ContainmentRow lock(UUID id) {
        ContainmentRow row = scope.visible(containments.lock(id), id);
        call.checkVersion(row.version);
        return row;
    }

    /** The answer to whoever has acted on it: he sees where the vehicle was, like anybody who only looks. */
    ContainmentView seen(ContainmentRow row) {
        looks.record(row);
        return view(row);
    }

    private ContainmentView view(ContainmentRow row) {
        return new ContainmentView(
                row.id,
                row.version,
                row.incidentId,
                row.status,
                row.plate,
                row.reason,
                row.createdAt,
                row.createdBy,
                row.endedAt,
                computing.plan(row));
    }

    private Seen begin(StartContainmentRequest request, IncidentFacts incident, String plate) {
        Instant now = call.now();
        if (request.origin() != null) {
            return Seen.told(request.origin(), request.sightedAt() == null ? now : notAhead(request.sightedAt()));
        }
        if (plate != null) {
            Instant since = now.minus(SIGHTINGS_BACK);
            return lastSeen.after(plate, since, call.jurisdiction()).orElseThrow(() -> notSeen(plate, since));
        }
        GeoPoint place = incident.location();
        if (place == null) {
            throw new InvalidProblem("origin", "must be given: the incident has no place");
        }
        return Seen.told(place, request.sightedAt() == null ? now : notAhead(request.sightedAt()));
    }

    private InvalidProblem notSeen(String plate, Instant since) {
        return lastSeen.alikeAfter(plate, since, call.jurisdiction()).isPresent()
                ? new InvalidProblem(
                        "plate",
                        "was read in the last two hours only as a plate that looks alike: compare the picture and give a place")
                : new InvalidProblem("plate", "was not seen in the last two hours: give a place");
    }

    private Instant notAhead(Instant at) {
        if (at.isAfter(call.now().plusSeconds(30))) {
            throw new InvalidProblem("sightedAt", "must not lie ahead");
        }
        return at.isAfter(call.now()) ? call.now() : at;
    }
}
