package org.tianwang.ingest.camera;

/** How closely a camera is watched. */
public enum AnalysisProfile {
    /** As many pictures a second as are asked for. */
    FULL,

    /**
     * Only the key frames that the camera sends by itself, every second or few: enough to patrol, at a fraction of the
     * cost.
     */
    KEYFRAMES
}
