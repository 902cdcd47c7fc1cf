package org.tianwang.casework.oversight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.Versioned;

/** A look under review with the reasons why, and the auditor's word once it is given. */
public record ReviewView(
        UUID id,
        long version,
        String status,
        List<ReviewReason> reasons,
        AccessRecordView look,
        Instant createdAt,
        Instant dueAt,
        ReviewVerdict verdict,
        String note,
        String decidedBy,
        Instant decidedAt)
        implements Versioned {}
