package org.tianwang.contracts.sky;

/** What a camera can tell. Anything that needs memory of a track is settled beside the frames. */
public enum DetectionKind {
    APPEARED,
    ENTERED_ZONE,
    CROSSED_LINE,
    DWELLED,
    CROWD_REACHED,
    PLATE_READ,
    LEFT
}
