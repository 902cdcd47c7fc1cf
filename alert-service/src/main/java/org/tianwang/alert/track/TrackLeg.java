package org.tianwang.alert.track;

/**
 * The way between two sightings that follow each other.
 *
 * @param from index of the earlier sighting among the track's points; the later one is the next
 * @param metres as the crow flies; null when a place is not known
 * @param kmh the speed that this takes at the least, the cameras' reading ranges taken off; null when it cannot be told
 */
public record TrackLeg(int from, TrackLegKind kind, long seconds, Long metres, Long kmh) {}
