package org.tianwang.contracts.sky;

/** An object's box in 0..1 picture coordinates: left, top, width, height. */
public record Box(double x, double y, double w, double h) {}
