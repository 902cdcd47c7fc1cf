package org.tianwang.casework.oversight;

import java.time.Instant;
import java.util.List;

/**
 * One service's chain as it was told to us.
 *
 * @param whole whether nothing was ever found wrong
 * @param followed the last entry that was told
 * @param headSequence the last entry that a signed head covers; null before the first
 * @param findings the newest ten
 */
public record ChainView(
        String service,
        boolean whole,
        long first,
        long followed,
        Instant followedAt,
        Long headSequence,
        Instant headAt,
        String headKeyId,
        List<Finding> findings) {

    /** One thing that did not fit. */
    public record Finding(long sequence, FindingKind kind, Instant foundAt) {}
}
