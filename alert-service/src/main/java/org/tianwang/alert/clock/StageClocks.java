package org.tianwang.alert.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.ops.Stage;
import org.tianwang.contracts.ops.StageClock;
import org.tianwang.platform.database.RoundTrip;
import org.tianwang.platform.id.Ids;

/** Starts and stops stage clocks, in the transaction of the change that starts or stops them. */
@ApplicationScoped
public class StageClocks {

    private static final int MOST_AGAIN = 10;

    private static final String INSERT = """
            insert into stage_clock (id, subject_id, alert_id, incident_id, task_id, stage, severity, township_code,
                                     started_at, due_at, step, next_escalation)
            select id, subject_id, alert_id, incident_id, task_id, ?::text, severity, township_code, ?::timestamptz, due_at,
                   0, next_escalation
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[],
                        ?::timestamptz[])
                 as started (id, subject_id, alert_id, incident_id, task_id, severity, township_code, due_at,
                             next_escalation)""";

    private final EntityManager entities;
    private final StageClockPolicy policy;
    private final Clock clock;

    StageClocks(EntityManager entities, StageClockConfig table, Clock clock) {
        this.entities = entities;
        this.policy = new StageClockPolicy(table);
        this.clock = clock;
    }

    public StageClock start(ClockSubject subject, Stage stage, Instant at) {
        StageClockRow row = row(subject, stage, at);
        entities.persist(row);
        return row.view();
    }

    /** Starts the same stage for many subjects by one statement; returns each subject's clock. */
    public Map<UUID, StageClock> startAll(RoundTrip trip, List<ClockSubject> subjects, Stage stage, Instant at)
            throws SQLException {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        List<StageClockRow> rows =
                subjects.stream().map(subject -> row(subject, stage, at)).toList();
        trip.add(INSERT)
                .value(stage.name())
                .value(at.toString())
                .array("uuid", rows, row -> row.id)
                .array("uuid", rows, row -> row.subjectId)
                .array("uuid", rows, row -> row.alertId)
                .array("uuid", rows, row -> row.incidentId)
                .array("uuid", rows, row -> row.taskId)
                .array("text", rows, row -> row.severity.name())
                .array("text", rows, row -> row.townshipCode)
                .array("timestamptz", rows, row -> text(row.dueAt))
                .array("timestamptz", rows, row -> text(row.nextEscalation));
        return rows.stream().collect(Collectors.toMap(row -> row.subjectId, StageClockRow::view));
    }

    private static String text(Instant time) {
        return time == null ? null : time.toString();
    }

    private StageClockRow row(ClockSubject subject, Stage stage, Instant at) {
        StageClockRow row = new StageClockRow();
        row.id = Ids.next(clock);
        row.stage = stage;
        row.severity = subject.severity();
        row.townshipCode = subject.townshipCode();
        row.startedAt = at;
        row.dueAt = at.plus(policy.allowed(stage, subject.severity(), subject.townshipCode()));
        row.nextEscalation = policy.escalation(1, row.startedAt, row.dueAt);
        row.belongTo(subject);
        return row;
    }

    /** How long a stage may take. */
    public Duration allowed(Stage stage, Severity severity, String townshipCode) {
        return policy.allowed(stage, severity, townshipCode);
    }

    /** A stage that was done is not done any more: its clock starts afresh. One that still runs goes on. */
    public void startAgain(ClockSubject subject, Stage stage, Instant at) {
        boolean running =
                rows(List.of(subject.id())).stream().anyMatch(row -> row.stage == stage && row.doneAt == null);
        if (!running) {
            start(subject, stage, at);
        }
    }

    /**
     * What still runs for an incident and its tasks gets the limits of another severity, from when it began. What was
     * escalated already stays so; the next step falls due by the new limit.
     */
    @SuppressWarnings("unchecked")
    public void relimit(UUID incidentId, Severity severity) {
        List<StageClockRow> running = entities.createNativeQuery(
                        "select * from stage_clock where incident_id = :id and done_at is null limit 1000 for update",
                        StageClockRow.class)
                .setParameter("id", incidentId)
                .getResultList();
        for (StageClockRow row : running) {
            row.severity = severity;
            row.dueAt = row.startedAt.plus(policy.allowed(row.stage, severity, row.townshipCode));
            if (row.nextEscalation != null) {
                row.nextEscalation = policy.escalation(row.step + 1, row.startedAt, row.dueAt);
            }
        }
    }

    public void done(UUID subjectId, Stage stage, Instant at) {
        find(subjectId, stage).ifPresent(row -> row.done(at));
    }

    /** Stops whatever still runs for it. */
    public void stopAll(UUID subjectId, Instant at) {
        rows(List.of(subjectId)).forEach(row -> row.done(at));
    }

    /** Nobody is reminded of what still runs for it, until it is resumed; its time runs on. */
    public void pause(UUID subjectId) {
        rows(List.of(subjectId)).forEach(StageClockRow::pause);
    }

    /** What was paused is escalated where it left off. */
    public void resume(UUID subjectId) {
        rows(List.of(subjectId)).forEach(row -> row.resume(policy.escalation(row.step + 1, row.startedAt, row.dueAt)));
    }

    /** A running clock goes over to another subject with its time and steps; started there if there is none. */
    public void handOver(UUID from, ClockSubject to, Stage stage, Instant startedAt) {
        find(from, stage).ifPresentOrElse(row -> row.belongTo(to), () -> start(to, stage, startedAt));
    }

    /** The clocks of each subject, in the order of the stages. */
    public Map<UUID, List<StageClock>> of(Collection<UUID> subjectIds) {
        if (subjectIds.isEmpty()) {
            return Map.of();
        }
        return rows(subjectIds).stream()
                .collect(Collectors.groupingBy(
                        row -> row.subjectId, Collectors.mapping(StageClockRow::view, Collectors.toList())));
    }

    public List<StageClock> of(UUID subjectId) {
        return of(List.of(subjectId)).getOrDefault(subjectId, List.of());
    }

    private Optional<StageClockRow> find(UUID subjectId, Stage stage) {
        return rows(List.of(subjectId)).stream()
                .filter(row -> row.stage == stage)
                .reduce((older, newer) -> newer);
    }

    /**
     * A subject has one clock a stage, and few more where a stage had to begin again; bounded by the number of ids.
     * Found first and sorted then: else an index on the order may be read from end to end.
     */
    @SuppressWarnings("unchecked")
    private List<StageClockRow> rows(Collection<UUID> subjectIds) {
        return entities.createNativeQuery("""
                        with found as materialized (select * from stage_clock where subject_id = any(:ids))
                        select * from found order by started_at, stage""", StageClockRow.class)
                .setParameter("ids", subjectIds.toArray(UUID[]::new))
                .setMaxResults(subjectIds.size() * Stage.values().length * MOST_AGAIN)
                .getResultList();
    }
}
