package org.tianwang.contracts.sky;

/** {@code MISSED} was due and never begun. */
public enum PatrolStatus {
    RUNNING,
    FINISHED,
    ABANDONED,
    MISSED
}
