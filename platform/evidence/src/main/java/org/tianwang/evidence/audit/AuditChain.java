package org.tianwang.evidence.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The chain's arithmetic: SHA-256 over the length-prefixed fields and the hash of the entry before. Pure. */
public final class AuditChain {
    /** What the first entry names as the hash before it. */
    public static final String GENESIS = "0".repeat(64);

    private AuditChain() {}

    public static String hash(AuditEntry entry) {
        MessageDigest digest = sha256();
        List<String> fields = List.of(
                entry.previousHash(),
                Long.toString(entry.sequence()),
                entry.at().toString(),
                entry.actor(),
                entry.roles(),
                entry.action(),
                entry.objectType(),
                entry.objectId(),
                entry.purpose(),
                entry.outcome(),
                entry.remoteAddress());
        for (String field : fields) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
