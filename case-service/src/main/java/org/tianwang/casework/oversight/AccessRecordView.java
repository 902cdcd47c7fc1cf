package org.tianwang.casework.oversight;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One look: who, as what, did what to which object, why, and whether it was allowed.
 *
 * @param names what the ids in object and purpose are called, where that is known: an incident's title, a case's number
 */
public record AccessRecordView(
        UUID id,
        String service,
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
        Map<UUID, String> names) {}
