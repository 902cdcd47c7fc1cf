package org.tianwang.contracts.sky;

/**
 * What a round has seen.
 *
 * @param missed not looked at
 * @param unreachable gave no picture
 * @param findings noted by people
 */
public record PatrolCoverage(int cameras, int checked, int missed, int unreachable, int findings) {}
