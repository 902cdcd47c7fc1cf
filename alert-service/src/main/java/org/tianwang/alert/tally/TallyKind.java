package org.tianwang.alert.tally;

/** What alerts are counted by. */
public enum TallyKind {
    RULE,
    WATCH,
    CAMERA
}
