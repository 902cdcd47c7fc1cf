package org.tianwang.alert.road;

/**
 * A place brought to the nearest road.
 *
 * @param road index of the road in its map
 * @param along metres from the road's beginning
 * @param off metres between the place and the road
 */
public record Snap(int road, double along, double off) {}
