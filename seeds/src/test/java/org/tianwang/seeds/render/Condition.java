package org.tianwang.seeds.render;

/** What makes a plate hard to read, one thing at a time; figures in {@link Approach}. */
enum Condition {
    /** 85 to 115 pixels wide, in focus, by day. */
    CLEAN,
    /** Slightly out of focus and a little motion. */
    MILD_BLUR,
    /** Well out of focus and moving: strokes run together. */
    HARD_BLUR,
    /** A sensor at high gain. */
    NOISE,
    /** Seen 20 to 45 degrees from the side and up to 8 degrees tilted. */
    SKEW,
    /** A tenth of the light, noise, and headlights that glare. */
    NIGHT,
    /** 48 to 62 pixels wide. */
    SMALL,
    /** A vehicle with writing on it and no plate: whatever is read is wrong. */
    NO_PLATE
}
