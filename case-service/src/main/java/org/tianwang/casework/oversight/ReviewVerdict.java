package org.tianwang.casework.oversight;

/** What an auditor says of a look. */
public enum ReviewVerdict {
    JUSTIFIED,
    /** The person is to explain himself; the note says what is unclear. */
    QUESTIONED,
    /** Handed to discipline; the note says why. */
    MISUSE
}
