package org.tianwang.alert.track;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.incident.IncidentFacts;
import org.tianwang.alert.search.SearchGate;
import org.tianwang.contracts.ops.IncidentStatus;
import org.tianwang.contracts.plates.FollowView;
import org.tianwang.contracts.sky.Plates;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.problem.NotFoundProblem;

/** Starting and stopping to follow a vehicle; written down first, because following is looking for hours. */
@ApplicationScoped
public class FollowService {

    private final FollowRepository follows;
    private final FollowJournal journal;
    private final FollowAccess access;
    private final FollowLength length;
    private final SearchGate gate;
    private final AuditTrail audit;
    private final TrackConfig config;
    private final CurrentCall call;
    private final Clock clock;

    FollowService(
            FollowRepository follows,
            FollowJournal journal,
            FollowAccess access,
            FollowLength length,
            SearchGate gate,
            AuditTrail audit,
            TrackConfig config,
            CurrentCall call,
            Clock clock) {
        this.follows = follows;
        this.journal = journal;
        this.access = access;
        this.length = length;
        this.gate = gate;
        this.audit = audit;
        this.config = config;
        this.call = call;
        this.clock = clock;
    }

    @Transactional
    FollowView start(FollowRequest request) {
        return call.once(request, FollowView.class, () -> {
            IncidentFacts incident = access.mustSee(request.incidentId());
            mustBeFree(request);
            Instant now = call.now();
            gate.passFollow(
                    request.ahead(now),
                    length.tooLong(request, access.matter(incident.id()), call.user(), now),
                    request.searchId(),
                    "incident " + incident.id() + ", " + request.length() + " hours");
            Follow.Start start = new Follow.Start(
                    request.plate(),
                    incident.id(),
                    incident.townshipCode(),
                    request.purpose(),
                    Duration.ofHours(request.length()));
            Follow follow = Follow.start(Ids.next(clock), start, call.user(), now);
            follow.searchId = request.searchId();
            follows.add(follow);
            journal.started(follow);
            return follow.view(null);
        });
    }

    /** Written down before it is committed: a vehicle that gets out of sight must be accounted for as well. */
    @Transactional
    FollowView stop(UUID id) {
        Follow follow = follows.lock(id).orElseThrow(() -> new NotFoundProblem("follow", id));
        call.mustSee(follow.townshipCode, "follow", id, follow.plate);
        call.checkVersion(follow.version);
        follow.stop(call.user(), call.now());
        audit.record(Look.allowed(
                "FOLLOW_STOPPED", "plate", follow.plate, follow.purpose().text() + " (followed as " + id + ")"));
        journal.ended(follow);
        return follow.view(null);
    }

    private void mustBeFree(FollowRequest request) {
        IncidentStatus status = follows.incidentStatus(request.incidentId()).orElseThrow();
        if (status == IncidentStatus.RESOLVED || status == IncidentStatus.CLOSED) {
            throw new ConflictProblem("Nothing is followed for this incident any more: it is " + status + ".");
        }
        List<Follow> running = follows.running(config.mostFollows());
        if (running.size() >= config.mostFollows()) {
            throw new ConflictProblem("As many vehicles as can be are followed already: stop one first.");
        }
        String plate = Plates.normal(request.plate());
        boolean there =
                running.stream().anyMatch(f -> f.plate.equals(plate) && f.incidentId.equals(request.incidentId()));
        if (there) {
            throw new ConflictProblem(plate + " is followed for this incident already.");
        }
    }
}
