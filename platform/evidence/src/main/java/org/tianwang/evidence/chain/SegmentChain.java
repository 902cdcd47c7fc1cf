package org.tianwang.evidence.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.tianwang.evidence.sign.Seal;
import org.tianwang.evidence.sign.SigningKey;
import org.tianwang.evidence.sign.VerificationKey;

/**
 * The chain's arithmetic: SHA-256 over the length-prefixed fields of a segment, the media's hash and the hash before among
 * them; Ed25519 over the result. Length prefixes keep two different segments from having one encoding. Pure.
 */
public final class SegmentChain {
    public static final String GENESIS = "0".repeat(64);

    /** Two segments further apart than this have a gap between them, which must be declared. */
    public static final Duration TOLERANCE = Duration.ofSeconds(2);

    private static final String FORMAT = "tianwang-segment-1";
    private static final String PURPOSE = "segment-head";

    private SegmentChain() {}

    public static String hash(Segment segment) {
        MessageDigest digest = sha256();
        List<String> fields = List.of(
                FORMAT,
                segment.previous(),
                segment.cameraId().toString(),
                Long.toString(segment.sequence()),
                segment.from().toString(),
                segment.to().toString(),
                Long.toString(segment.bytes()),
                segment.sha256(),
                segment.gapBefore() == null ? "" : "gap:" + segment.gapBefore());
        for (String field : fields) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    public static Seal seal(Segment segment, SigningKey key) {
        return key.sign(PURPOSE, headBytes(segment.sequence(), hash(segment)));
    }

    public static boolean verifies(long sequence, String hash, Seal seal, VerificationKey key) {
        return key.verifies(PURPOSE, headBytes(sequence, hash), seal);
    }

    /** Whether time passed between the two that neither covers. */
    public static boolean isGap(Segment before, Segment after) {
        return Duration.between(before.to(), after.from()).compareTo(TOLERANCE) > 0;
    }

    private static byte[] headBytes(long sequence, String hash) {
        return (sequence + ":" + hash).getBytes(StandardCharsets.UTF_8);
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
