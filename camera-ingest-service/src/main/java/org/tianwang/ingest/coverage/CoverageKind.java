package org.tianwang.ingest.coverage;

/** What a stretch of a camera's day was. A stretch may be several at once, such as recorded and obstructed. */
public enum CoverageKind {
    RECORDED,
    /** It ought to have been recorded and was not. */
    NOT_RECORDED,
    OFFLINE,
    NOT_CONNECTED,
    /** Nothing is known of it: the camera was not registered yet, or its ledger had not begun. Never taken for seen. */
    UNKNOWN,
    OBSTRUCTED,
    PATROLLED
}
