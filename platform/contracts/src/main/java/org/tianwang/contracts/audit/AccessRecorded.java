package org.tianwang.contracts.audit;

import java.time.Instant;
import org.tianwang.contracts.Event;
import org.tianwang.contracts.Topics;

/**
 * One entry of a service's audit trail, as written. Its hash lets a second party hold the chain against it.
 *
 * @param sequence position in the service's chain, from 1 without gaps
 * @param hash SHA-256 of the entry and its predecessor's hash, hex
 */
public record AccessRecorded(
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
        String hash)
        implements Event {
    @Override
    public String topic() {
        return Topics.ACCESSES;
    }

    @Override
    public String key() {
        return service;
    }
}
