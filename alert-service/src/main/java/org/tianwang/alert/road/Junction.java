package org.tianwang.alert.road;

import org.tianwang.contracts.GeoPoint;

/** A crossing or an end of roads (路口). */
public record Junction(String code, String name, GeoPoint location) {}
