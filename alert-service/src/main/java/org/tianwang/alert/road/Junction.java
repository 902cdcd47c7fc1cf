package org.tianwang.alert.road;

import org.tianwang.contracts.GeoPoint;

/**
 * A crossing or an end of roads (路口).
 *
 * @param leadsOut whether roads go on from here that the map does not know
 */
public record Junction(String code, String name, GeoPoint location, boolean leadsOut) {

    public Junction(String code, String name, GeoPoint location) {
        this(code, name, location, false);
    }
}
