package org.tianwang.contracts.sky;

import java.util.List;

/**
 * A directed line in the picture: crossing it from its left to its right side (seen from {@code from} to {@code to})
 * is {@code FORWARD}, the other way {@code BACKWARD}.
 *
 * @param direction {@code FORWARD}, {@code BACKWARD} or {@code BOTH}: which crossings count
 */
public record Line(String name, List<Double> from, List<Double> to, String direction) {}
