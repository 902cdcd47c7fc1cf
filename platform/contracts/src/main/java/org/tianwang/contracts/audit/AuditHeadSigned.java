package org.tianwang.contracts.audit;

import java.time.Instant;
import org.tianwang.contracts.Event;
import org.tianwang.contracts.Topics;

/**
 * The head of a service's audit chain, signed. Whoever keeps it can tell later that the entries up to it are the ones
 * that stood there at that time: a tail cut off or a chain written anew does not lead to this hash any more.
 *
 * @param sequence the last entry that the head covers
 * @param hash that entry's hash, hex
 * @param at when it was signed, to the microsecond
 * @param keyId which key signed it
 * @param signature Ed25519 in base64, over the bytes that {@code AuditHead} of {@code platform/evidence} makes
 */
public record AuditHeadSigned(String service, long sequence, String hash, Instant at, String keyId, String signature)
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
