package org.tianwang.evidence.clip;

/**
 * One thing that does not fit.
 *
 * @param text in plain words, for whoever must decide what it means
 */
public record Finding(Kind kind, String text) {

    /** What can be wrong with a clip. */
    public enum Kind {
        OTHER_KEY,
        CHANGED_MANIFEST,
        CHANGED_MEDIA,
        MISSING_SEGMENT,
        ADDED_FILE,
        REORDERED,
        TRUNCATED,
        UNDECLARED_GAP,
        BROKEN_CHAIN,
        CHANGED_WRAPPING
    }
}
