package org.tianwang.ingest.patrol;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.contracts.sky.CameraHealthView;
import org.tianwang.contracts.sky.PatrolKind;
import org.tianwang.contracts.sky.PatrolStatus;
import org.tianwang.contracts.sky.QualityFinding;
import org.tianwang.ingest.health.HealthService;

/**
 * Walks automatic rounds, one camera a step, and ends people's rounds that nobody walks any more. The step's time is in
 * the round's row, so that a round goes on after a restart, here or in another instance: a camera that runs elsewhere is
 * left for the instance that has its picture.
 */
@ApplicationScoped
public class RoundRunner {
    private static final int BATCH = 20;
    static final String GIVEN_UP = "nobody went on with it";
    static final String NO_PICTURE = "no picture came";
    static final String REMOVED = "the camera is not there any more";

    private final PatrolRepository repository;
    private final Rounds rounds;
    private final HealthService health;
    private final PatrolPictures pictures;
    private final PatrolConfig config;

    RoundRunner(
            PatrolRepository repository,
            Rounds rounds,
            HealthService health,
            PatrolPictures pictures,
            PatrolConfig config) {
        this.repository = repository;
        this.rounds = rounds;
        this.health = health;
        this.pictures = pictures;
        this.config = config;
    }

    @Scheduled(every = "1s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        QuarkusTransaction.requiringNew().run(this::stepDue);
    }

    /** @return how many rounds there were to go on with */
    int stepDue() {
        List<PatrolRound> due = repository.dueRounds(rounds.now(), BATCH);
        for (PatrolRound round : due) {
            if (round.kind == PatrolKind.PERSON) {
                rounds.end(round, PatrolStatus.ABANDONED, GIVEN_UP);
            } else {
                step(round);
            }
        }
        return due.size();
    }

    private void step(PatrolRound round) {
        Optional<PatrolCheck> next = repository.checks(round.id).stream()
                .filter(check -> check.status == CheckStatus.PENDING)
                .findFirst();
        if (next.isEmpty()) {
            rounds.end(round, PatrolStatus.FINISHED, null);
        } else {
            look(round, next.get());
        }
    }

    private void look(PatrolRound round, PatrolCheck check) {
        CameraHealthView state = health.of(check.cameraId).orElse(null);
        if (state == null) {
            settle(round, check, CheckStatus.MISSED, REMOVED);
        } else if (state.health() == CameraHealth.OFFLINE || state.health() == CameraHealth.NOT_CONNECTED) {
            settle(round, check, CheckStatus.UNREACHABLE, state.reason());
        } else {
            photograph(round, check, state);
        }
    }

    private void photograph(PatrolRound round, PatrolCheck check, CameraHealthView state) {
        Optional<String> picture = pictures.take(check.cameraId);
        if (picture.isPresent()) {
            check.snapshotId = picture.get();
            check.quality = state.findings().stream().map(QualityFinding::kind).collect(Collectors.joining(","));
            settle(round, check, CheckStatus.CHECKED, null);
        } else if (++round.attempts < config.attempts()) {
            rounds.active(round);
        } else {
            settle(round, check, CheckStatus.UNREACHABLE, NO_PICTURE);
        }
    }

    private void settle(PatrolRound round, PatrolCheck check, CheckStatus outcome, String reason) {
        check.reason = reason;
        rounds.settle(round, check, outcome);
    }
}
