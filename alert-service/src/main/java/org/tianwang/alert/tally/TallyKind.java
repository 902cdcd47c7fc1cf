package org.tianwang.alert.tally;

/** What alerts are counted by. */
public enum TallyKind {
    RULE,
    WATCH,
    CAMERA,
    /** Detections for which a rule's condition could not be answered, as hits of the rule. */
    UNANSWERED
}
