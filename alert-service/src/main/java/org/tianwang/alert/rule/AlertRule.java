package org.tianwang.alert.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.tianwang.alert.tally.Outcomes;
import org.tianwang.contracts.EventCodec;

/**
 * A rule as it is kept: the definition as JSON, because it is only ever read and written as a whole. {@code townships}
 * are those it can raise alerts in, empty for the whole county: they decide who may see and change it.
 */
@Entity
@Table(name = "rule")
public class AlertRule {

    @Id
    UUID id;

    long version;

    String name;

    boolean enabled;

    String[] townships;

    String definition;

    /** Beside the definition too, because alerts that clear are joined with it. */
    @Column(name = "clear_after_seconds")
    Integer clearAfterSeconds;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "created_by", updatable = false)
    String createdBy;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "updated_by")
    String updatedBy;

    /** Set while it is put away; such a rule is off. */
    @Column(name = "archived_at")
    Instant archivedAt;

    @Column(name = "archived_by")
    String archivedBy;

    RuleDefinition definition() {
        try {
            return EventCodec.mapper().readValue(definition, RuleDefinition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rule " + id + " cannot be read", e);
        }
    }

    void become(RuleDefinition rule, boolean on, Collection<String> reach, String by, Instant at) {
        name = rule.name();
        definition = write(rule);
        clearAfterSeconds = rule.clearAfterSeconds();
        enabled = on;
        townships = reach.toArray(String[]::new);
        touch(by, at);
    }

    void turn(boolean on, String by, Instant at) {
        enabled = on;
        touch(by, at);
    }

    boolean isArchived() {
        return archivedAt != null;
    }

    void archive(String by, Instant at) {
        archivedAt = at;
        archivedBy = by;
        turn(false, by, at);
    }

    /** It comes back switched off: whoever brings it back decides when it warns again. */
    void bringBack(String by, Instant at) {
        archivedAt = null;
        archivedBy = null;
        touch(by, at);
    }

    RuleView view(SnoozeView snooze, Outcomes week, Outcomes month, long unanswered) {
        RuleDefinition rule = definition();
        return new RuleView(
                id,
                version,
                name,
                enabled,
                rule.severity(),
                rule.eventKinds(),
                rule.objectClasses(),
                rule.minConfidence(),
                rule.minDwellSeconds(),
                rule.scope(),
                rule.schedule(),
                rule.groupingSeconds(),
                rule.condition(),
                rule.clearAfterSeconds(),
                List.of(townships),
                snooze,
                week,
                month,
                unanswered,
                createdAt,
                createdBy,
                updatedAt,
                updatedBy,
                archivedAt,
                archivedBy);
    }

    private void touch(String by, Instant at) {
        version++;
        updatedBy = by;
        updatedAt = at;
    }

    private static String write(RuleDefinition rule) {
        try {
            return EventCodec.mapper().writeValueAsString(rule);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a rule cannot be written", e);
        }
    }
}
