package org.tianwang.ingest.upkeep;

/**
 * Shares of the time in which pictures came, 0 to 1, out of the time in which the camera had a stream at all; null where it
 * had none. Degraded counts as up: how good the picture was is told by the findings.
 */
public record Uptime(Double day, Double week, Double month) {
    static final Uptime UNKNOWN = new Uptime(null, null, null);
}
