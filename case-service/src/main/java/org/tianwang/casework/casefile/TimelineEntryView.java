package org.tianwang.casework.casefile;

import java.time.Instant;
import java.util.UUID;
import org.tianwang.contracts.casework.CaseStatus;

/**
 * One line of a case's history, as it is read.
 *
 * @param kind {@code OPENED} or {@code STATUS_CHANGED}
 * @param fromStatus null for the opening
 */
public record TimelineEntryView(
        UUID id, Instant at, String kind, String actor, CaseStatus fromStatus, CaseStatus toStatus, String reason) {}
