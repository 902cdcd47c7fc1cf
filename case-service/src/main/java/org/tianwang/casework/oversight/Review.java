package org.tianwang.casework.oversight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A look that an auditor is to answer: was it right? {@code OPEN → DECIDED}. */
@Entity
@Table(name = "access_review")
class Review {

    enum Status {
        OPEN,
        DECIDED
    }

    @Id
    UUID id;

    @Version
    long version;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "record_id", updatable = false)
    AccessRecord look;

    @Column(updatable = false)
    String actor;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(updatable = false)
    List<String> reasons;

    @Enumerated(EnumType.STRING)
    Status status;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "due_at", updatable = false)
    Instant dueAt;

    @Enumerated(EnumType.STRING)
    ReviewVerdict verdict;

    String note;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;

    protected Review() {}

    static Review open(UUID id, AccessRecord look, Collection<ReviewReason> reasons, Instant now, Instant due) {
        Review review = new Review();
        review.id = id;
        review.look = look;
        review.actor = look.actor;
        review.reasons = reasons.stream().map(Enum::name).toList();
        review.status = Status.OPEN;
        review.createdAt = now;
        review.dueAt = due;
        return review;
    }

    void decide(ReviewVerdict verdict, String note, String by, Instant now) {
        this.verdict = verdict;
        this.note = note;
        decidedBy = by;
        decidedAt = now;
        status = Status.DECIDED;
    }

    /** @param names of what the look speaks of */
    ReviewView view(Map<UUID, String> names) {
        return new ReviewView(
                id,
                version,
                status.name(),
                reasons.stream().map(ReviewReason::valueOf).toList(),
                look.view(names),
                createdAt,
                dueAt,
                verdict,
                note,
                decidedBy,
                decidedAt);
    }
}
