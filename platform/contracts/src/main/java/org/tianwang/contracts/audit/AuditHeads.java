package org.tianwang.contracts.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/** What is signed of a chain's head, and how a second party checks it (Ed25519, RFC 8032). Pure. */
public final class AuditHeads {
    private static final int KEY_ID_LENGTH = 16;

    private AuditHeads() {}

    /** The bytes that are signed: a label, so that the signature fits nothing else, and the four fields, a line each. */
    public static byte[] message(String service, long sequence, String hash, Instant at) {
        return ("tianwang-audit-head-v1\n" + service + "\n" + sequence + "\n" + hash + "\n" + at)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A short name of a public key: the first 16 hex digits of its SHA-256. */
    public static String keyId(PublicKey key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return HexFormat.of().formatHex(digest).substring(0, KEY_ID_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Whether this key signed this head; a signature that is none counts as false. */
    public static boolean isSignedBy(PublicKey key, AuditHeadSigned head) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message(head.service(), head.sequence(), head.hash(), head.at()));
            return verifier.verify(Base64.getDecoder().decode(head.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
