package org.tianwang.casework.evidence;

/** What happened to a piece of evidence. */
public enum CustodyAction {
    /** The platform received it from the officer. */
    TAKEN_IN,
    /** The case took it over. */
    TAKEN_OVER,
    /** Somebody looked at it. */
    VIEWED,
    /** Its bytes are no longer those that were taken over. */
    FOUND_BROKEN
}
