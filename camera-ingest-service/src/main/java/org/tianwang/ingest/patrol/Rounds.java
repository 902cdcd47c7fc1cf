package org.tianwang.ingest.patrol;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.tianwang.contracts.sky.PatrolStatus;
import org.tianwang.ingest.camera.CameraNames;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.outbox.Outbox;

/** What happens to a round, whoever walks it. Within the caller's transaction, under the round's lock. */
@ApplicationScoped
class Rounds {
    private final PatrolRepository repository;
    private final CameraNames names;
    private final PatrolConfig config;
    private final Outbox outbox;
    private final Clock clock;

    Rounds(PatrolRepository repository, CameraNames names, PatrolConfig config, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.names = names;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    PatrolRound startByPerson(PatrolPlan plan, String user) {
        Instant now = clock.instant();
        return begin(plan, PatrolRound.byPerson(Ids.next(clock), plan, user, now, now.plus(config.idle())));
    }

    PatrolRound startBySchedule(PatrolPlan plan, Instant due) {
        return begin(plan, PatrolRound.bySchedule(Ids.next(clock), plan, due, clock.instant()));
    }

    private PatrolRound begin(PatrolPlan plan, PatrolRound round) {
        repository.persist(round);
        repository.flush();
        var known = names.of(plan.cameras);
        for (int i = 0; i < plan.cameras.size(); i++) {
            UUID camera = plan.cameras.get(i);
            repository.persist(new PatrolCheck(round.id, i, camera, known.getOrDefault(camera, camera.toString())));
        }
        outbox.publish(round.started());
        return round;
    }

    void miss(PatrolPlan plan, Instant due, String reason) {
        PatrolRound round = PatrolRound.missed(Ids.next(clock), plan, due, clock.instant(), reason);
        repository.persist(round);
        repository.flush();
        outbox.publish(round.ended());
    }

    /**
     * The camera is done with; the last one ends the round. A person is credited with the time since the camera before, at
     * most the plan's: who leafs through a round in seconds has not looked for minutes.
     */
    void settle(PatrolRound round, PatrolCheck check, CheckStatus outcome) {
        Instant now = clock.instant();
        check.seconds = outcome == CheckStatus.CHECKED && check.checkedBy != null ? looked(round, now) : 0;
        check.status = outcome;
        check.checkedAt = now;
        round.count(outcome);
        active(round);
        if (round.complete()) {
            end(round, PatrolStatus.FINISHED, null);
        }
    }

    private int looked(PatrolRound round, Instant now) {
        Instant since = repository.checks(round.id).stream()
                .map(before -> before.checkedAt)
                .filter(Objects::nonNull)
                .reduce(round.startedAt, (a, b) -> a.isAfter(b) ? a : b);
        return (int) Math.clamp(Duration.between(since, now).toSeconds(), 0, round.secondsEach);
    }

    /** When something must happen next. */
    void active(PatrolRound round) {
        boolean person = round.startedBy != null;
        round.nextStepAt = clock.instant().plus(person ? config.idle() : config.step());
    }

    /** Cameras that nobody looked at were missed. */
    void end(PatrolRound round, PatrolStatus status, String reason) {
        Instant now = clock.instant();
        for (PatrolCheck check : repository.checks(round.id)) {
            if (check.status == CheckStatus.PENDING) {
                check.status = CheckStatus.MISSED;
                check.checkedAt = now;
                round.count(CheckStatus.MISSED);
            }
        }
        round.close(status, reason, now);
        repository.flush();
        outbox.publish(round.ended());
    }

    Instant now() {
        return clock.instant();
    }
}
