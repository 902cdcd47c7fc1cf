package org.tianwang.contracts;

/** A place in WGS 84, degrees. */
public record GeoPoint(double lon, double lat) {}
