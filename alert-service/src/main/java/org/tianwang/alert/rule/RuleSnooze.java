package org.tianwang.alert.rule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A rule kept silent from {@code fromAt} (inclusive) to {@code untilAt} (exclusive); ends by the clock alone. */
@Entity
@Table(name = "rule_snooze")
public class RuleSnooze {

    @Id
    UUID id;

    @Column(name = "rule_id", updatable = false)
    UUID ruleId;

    @Column(name = "from_at", updatable = false)
    Instant fromAt;

    @Column(name = "until_at")
    Instant untilAt;

    @Column(updatable = false)
    String reason;

    @Column(name = "snoozed_by", updatable = false)
    String snoozedBy;

    @Column(name = "ended_by")
    String endedBy;

    /** Detections that would have made alerts; counted by the intake, in the transaction of its position. */
    @Column(updatable = false)
    long suppressed;

    void end(String by, Instant at) {
        untilAt = at;
        endedBy = by;
    }

    SnoozeView view() {
        return new SnoozeView(fromAt, untilAt, snoozedBy, reason, suppressed);
    }

    SnoozeWindow window() {
        return new SnoozeWindow(id, fromAt, untilAt);
    }
}
