package org.tianwang.contracts.sky;

import java.time.Instant;

/**
 * Something wrong with the picture itself.
 *
 * @param kind {@code NO_SIGNAL, BLACK, FROZEN, BLURRED, COVERED, MOVED} or {@code OVEREXPOSED}
 * @param value what was measured
 * @param limit what it was held against
 */
public record QualityFinding(String kind, double value, double limit, String snapshotId, Instant since) {}
