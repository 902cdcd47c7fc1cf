package org.tianwang.evidence.audit;

import java.time.Instant;

/**
 * One entry of the audit trail, as it is chained.
 *
 * @param sequence from 1 without gaps
 * @param at to the microsecond, as PostgreSQL keeps it
 * @param previousHash hash of the entry before, 64 zeros for the first
 */
public record AuditEntry(
        long sequence,
        Instant at,
        String actor,
        String roles,
        String action,
        String objectType,
        String objectId,
        String purpose,
        String outcome,
        String remoteAddress,
        String previousHash) {}
