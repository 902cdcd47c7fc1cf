package org.tianwang.ingest.patrol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.tianwang.contracts.sky.PatrolFindingEscalated;
import org.tianwang.contracts.sky.PatrolFindingNoted;
import org.tianwang.contracts.sky.PatrolFindingView;
import org.tianwang.ingest.camera.CameraService;
import org.tianwang.ingest.camera.CameraView;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.outbox.Outbox;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.problem.NotFoundProblem;
import org.tianwang.platform.security.Caller;

/** What people note on a round, and the incident that comes of it. */
@ApplicationScoped
class FindingService {
    private final PatrolRepository repository;
    private final RoundService rounds;
    private final CameraService cameras;
    private final Outbox outbox;
    private final Caller caller;

    FindingService(
            PatrolRepository repository, RoundService rounds, CameraService cameras, Outbox outbox, Caller caller) {
        this.repository = repository;
        this.rounds = rounds;
        this.cameras = cameras;
        this.outbox = outbox;
        this.caller = caller;
    }

    @Transactional
    PatrolFindingView note(UUID roundId, PatrolRequests.Note request) {
        PatrolRound round = rounds.running(roundId);
        PatrolCheck check = rounds.check(round, request.position());
        CameraView camera = cameras.get(check.cameraId);
        PatrolFinding finding = new PatrolFinding();
        finding.id = Ids.named(roundId.toString(), "finding", String.valueOf(round.findings));
        finding.roundId = roundId;
        finding.position = check.position;
        finding.cameraId = check.cameraId;
        finding.cameraName = check.cameraName;
        finding.lon = camera.location().lon();
        finding.lat = camera.location().lat();
        finding.note = request.note().strip();
        finding.notedBy = caller.name();
        finding.notedAt = rounds.keepAlive(round);
        finding.snapshotId = rounds.picture(check.cameraId, request.pictureId());
        round.findings++;
        repository.persist(finding);
        PatrolFindingView view = finding.view(round, true);
        outbox.publish(new PatrolFindingNoted(view));
        return view;
    }

    /** Remembers the incident; told again with the same one nothing changes, with another one it is refused. */
    @Transactional
    PatrolFindingView escalate(UUID roundId, UUID findingId, UUID incidentId) {
        PatrolRound round = repository.round(roundId).orElseThrow(() -> new NotFoundProblem("patrol round", roundId));
        caller.mustSee(round.townshipCode, "patrol round", roundId);
        PatrolFinding finding = repository
                .finding(findingId)
                .filter(f -> f.roundId.equals(roundId))
                .orElseThrow(() -> new NotFoundProblem("patrol finding", findingId));
        if (finding.incidentId == null) {
            finding.incidentId = incidentId;
            finding.escalatedBy = caller.name();
            outbox.publish(new PatrolFindingEscalated(finding.view(round, true)));
        } else if (!finding.incidentId.equals(incidentId)) {
            throw new ConflictProblem("This finding has become incident " + finding.incidentId + " already.");
        }
        return finding.view(round, true);
    }
}
