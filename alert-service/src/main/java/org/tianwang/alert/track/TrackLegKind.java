package org.tianwang.alert.track;

/** What happened between two sightings. */
public enum TrackLegKind {
    MOVED,
    /** Seen again by the same camera. */
    STAYED,
    /** Unseen for long. */
    GAP,
    /** Too fast to be true: probably a misread or a cloned plate. */
    IMPOSSIBLE
}
