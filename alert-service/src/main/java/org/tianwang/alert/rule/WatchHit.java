package org.tianwang.alert.rule;

/**
 * A reading that may be a plate of the watch list.
 *
 * @param plate the registered plate; it is the alert's subject, so that all readings of it make one alert
 * @param read what the camera read
 * @param exact false when the two are only confusable
 */
public record WatchHit(String plate, String read, boolean exact) {}
