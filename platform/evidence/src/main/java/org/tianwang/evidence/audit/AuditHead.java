package org.tianwang.evidence.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.tianwang.evidence.sign.Seal;
import org.tianwang.evidence.sign.SigningKey;
import org.tianwang.evidence.sign.VerificationKey;

/**
 * The head of a service's chain at some time, signed.
 *
 * @param sequence the last entry it covers
 * @param hash that entry's hash, hex
 * @param at to the microsecond
 */
public record AuditHead(String service, long sequence, String hash, Instant at, Seal seal) {
    private static final String PURPOSE = "audit-head";

    public static AuditHead sign(SigningKey key, String service, long sequence, String hash, Instant at) {
        return new AuditHead(service, sequence, hash, at, key.sign(PURPOSE, message(service, sequence, hash, at)));
    }

    public boolean isSignedBy(VerificationKey key) {
        return key.verifies(PURPOSE, message(service, sequence, hash, at), seal);
    }

    private static byte[] message(String service, long sequence, String hash, Instant at) {
        return (service + "\n" + sequence + "\n" + hash + "\n" + at).getBytes(StandardCharsets.UTF_8);
    }
}
