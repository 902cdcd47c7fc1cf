package org.tianwang.contracts.sky;

/**
 * A plate as it was read.
 *
 * @param text what was read
 * @param canonical the text with confusable characters folded, for matching
 */
public record PlateReading(String text, String canonical, double confidence) {}
