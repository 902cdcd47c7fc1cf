package org.tianwang.ingest.patrol;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.tianwang.contracts.sky.PatrolCoverage;
import org.tianwang.contracts.sky.PatrolKind;
import org.tianwang.contracts.sky.PatrolRoundEnded;
import org.tianwang.contracts.sky.PatrolRoundStarted;
import org.tianwang.contracts.sky.PatrolRoundView;
import org.tianwang.contracts.sky.PatrolStatus;

/** One walk along a plan's cameras, as the plan was when it began. Changed under its row's lock only. */
@Entity
@Table(name = "patrol_round")
public class PatrolRound {
    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "plan_id")
    UUID planId;

    @Column(name = "plan_name")
    String planName;

    @Column(name = "township_code")
    String townshipCode;

    @Enumerated(EnumType.STRING)
    PatrolKind kind;

    @Enumerated(EnumType.STRING)
    PatrolStatus status;

    @Column(name = "started_by")
    String startedBy;

    @Column(name = "scheduled_for")
    Instant scheduledFor;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "seconds_each")
    int secondsEach;

    @Column(name = "next_step_at")
    Instant nextStepAt;

    int attempts;
    String reason;
    int cameras;
    int checked;
    int missed;
    int unreachable;
    int findings;

    protected PatrolRound() {}

    private PatrolRound(UUID id, PatrolPlan plan, PatrolKind kind, Instant now) {
        this.id = id;
        this.kind = kind;
        planId = plan.id;
        planName = plan.name;
        townshipCode = plan.townshipCode;
        secondsEach = plan.secondsEach;
        cameras = plan.cameras.size();
        startedAt = now.truncatedTo(ChronoUnit.MICROS);
        status = PatrolStatus.RUNNING;
    }

    static PatrolRound byPerson(UUID id, PatrolPlan plan, String user, Instant now, Instant givenUpAt) {
        PatrolRound round = new PatrolRound(id, plan, PatrolKind.PERSON, now);
        round.startedBy = user;
        round.nextStepAt = givenUpAt;
        return round;
    }

    static PatrolRound bySchedule(UUID id, PatrolPlan plan, Instant due, Instant now) {
        PatrolRound round = new PatrolRound(id, plan, PatrolKind.AUTOMATIC, now);
        round.scheduledFor = due;
        round.nextStepAt = now;
        return round;
    }

    /** It was due and never begun. */
    static PatrolRound missed(UUID id, PatrolPlan plan, Instant due, Instant now, String reason) {
        PatrolRound round = bySchedule(id, plan, due, due);
        round.missed = round.cameras;
        round.close(PatrolStatus.MISSED, reason, now);
        return round;
    }

    boolean running() {
        return status == PatrolStatus.RUNNING;
    }

    /** Counts what became of a camera. */
    void count(CheckStatus outcome) {
        switch (outcome) {
            case CHECKED -> checked++;
            case MISSED -> missed++;
            case UNREACHABLE -> unreachable++;
            case PENDING -> throw new IllegalArgumentException("nothing became of it");
        }
        attempts = 0;
    }

    boolean complete() {
        return checked + missed + unreachable == cameras;
    }

    void close(PatrolStatus end, String why, Instant now) {
        status = end;
        reason = why;
        endedAt = now.truncatedTo(ChronoUnit.MICROS);
        nextStepAt = null;
    }

    PatrolRoundStarted started() {
        return new PatrolRoundStarted(view());
    }

    PatrolRoundEnded ended() {
        return new PatrolRoundEnded(view());
    }

    PatrolRoundView view() {
        return new PatrolRoundView(
                id,
                version,
                planId,
                planName,
                townshipCode,
                kind,
                status,
                startedBy,
                scheduledFor,
                startedAt,
                endedAt,
                secondsEach,
                reason,
                new PatrolCoverage(cameras, checked, missed, unreachable, findings));
    }
}
