package org.tianwang.casework.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * A piece of evidence.
 *
 * @param takenAt by the phone's clock where {@code atSource} says so; {@code doubt} is why that was not believed
 * @param receivedAt when the platform had it first, {@code takenOverAt} when the case did
 * @param sha256 of the bytes when they were taken over, the same as when they were taken in
 */
public record EvidenceView(
        UUID id,
        UUID caseId,
        String kind,
        String callSign,
        Instant takenAt,
        String atSource,
        String doubt,
        String takenBy,
        Instant receivedAt,
        Instant takenOverAt,
        String mediaType,
        String sha256,
        int bytes,
        Integer width,
        Integer height,
        String contentUrl) {}
