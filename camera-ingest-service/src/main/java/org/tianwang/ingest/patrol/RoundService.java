package org.tianwang.ingest.patrol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tianwang.contracts.sky.PatrolRoundView;
import org.tianwang.contracts.sky.PatrolStatus;
import org.tianwang.ingest.patrol.PatrolRequests.Advance;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.problem.NotFoundProblem;
import org.tianwang.platform.security.Caller;
import org.tianwang.platform.security.Roles;

/**
 * Rounds walked by people. Several may walk one round: each camera is settled by whoever is first, and who was late is
 * told how it stands instead of being refused.
 */
@ApplicationScoped
class RoundService {
    private static final Set<String> SEE_PICTURES = Set.of(Roles.INVESTIGATOR, Roles.DISPATCHER);

    private final PatrolRepository repository;
    private final PlanService plans;
    private final Rounds rounds;
    private final PatrolPictures pictures;
    private final Caller caller;

    RoundService(
            PatrolRepository repository, PlanService plans, Rounds rounds, PatrolPictures pictures, Caller caller) {
        this.repository = repository;
        this.plans = plans;
        this.rounds = rounds;
        this.pictures = pictures;
        this.caller = caller;
    }

    @Transactional
    Page<PatrolRoundView> list(UUID planId, PatrolStatus status, PageQuery query) {
        return Page.of(
                repository.rounds(planId, status, caller.jurisdiction(), query),
                query,
                PatrolRound::view,
                round -> new Cursor(round.startedAt, round.id));
    }

    @Transactional
    RoundDetails get(UUID id) {
        PatrolRound round = repository.round(id).orElseThrow(() -> unknown(id));
        caller.mustSee(round.townshipCode, "patrol round", id);
        return details(round);
    }

    @Transactional
    RoundDetails start(UUID planId) {
        PatrolPlan plan = plans.visible(planId);
        return details(rounds.startByPerson(plan, caller.name()));
    }

    @Transactional
    RoundDetails advance(UUID id, Advance request) {
        PatrolRound round = running(id);
        PatrolCheck check = check(round, request.position());
        if (check.status == CheckStatus.PENDING) {
            check.checkedBy = caller.name();
            check.reason = request.reason();
            if (request.outcome() == CheckStatus.CHECKED) {
                check.snapshotId = pictures.take(check.cameraId).orElse(null);
            }
            rounds.settle(round, check, request.outcome());
        }
        return details(round);
    }

    @Transactional
    RoundDetails finish(UUID id) {
        PatrolRound round = running(id);
        rounds.end(round, PatrolStatus.FINISHED, null);
        return details(round);
    }

    @Transactional
    RoundDetails abandon(UUID id, String reason) {
        PatrolRound round = running(id);
        rounds.end(round, PatrolStatus.ABANDONED, reason);
        return details(round);
    }

    /** A round that ended meanwhile, by the other person or for want of activity, says so. */
    PatrolRound running(UUID id) {
        PatrolRound round = repository.lockedRound(id).orElseThrow(() -> unknown(id));
        caller.mustSee(round.townshipCode, "patrol round", id);
        if (!round.running()) {
            throw new ConflictProblem("This round is over already: " + round.status + ".");
        }
        return round;
    }

    PatrolCheck check(PatrolRound round, int position) {
        return repository.checks(round.id).stream()
                .filter(c -> c.position == position)
                .findFirst()
                .orElseThrow(() -> new NotFoundProblem("position of the round", position));
    }

    RoundDetails details(PatrolRound round) {
        repository.flush();
        boolean withPictures = caller.hasAny(SEE_PICTURES);
        List<CheckView> checks = repository.checks(round.id).stream()
                .map(check -> check.view(withPictures))
                .toList();
        return new RoundDetails(
                round.view(),
                checks,
                repository.findings(round.id).stream()
                        .map(finding -> finding.view(round, withPictures))
                        .toList());
    }

    private static NotFoundProblem unknown(UUID id) {
        return new NotFoundProblem("patrol round", id);
    }

    @Transactional
    GlimpseView glimpse(UUID id, int position) {
        PatrolCheck check = check(running(id), position);
        return pictures.hold(check.cameraId)
                .map(held -> new GlimpseView(held, "/api/v1/cameras/" + check.cameraId + "/snapshots/" + held))
                .orElseGet(() -> new GlimpseView(null, null));
    }

    /** The held picture's id, or the present one's, or null. */
    String picture(UUID cameraId, String held) {
        return held == null ? pictures.take(cameraId).orElse(null) : pictures.claim(cameraId, held);
    }

    /** @return the present time, at which the round was last walked */
    Instant keepAlive(PatrolRound round) {
        rounds.active(round);
        return rounds.now();
    }
}
