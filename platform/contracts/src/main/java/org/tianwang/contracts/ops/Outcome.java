package org.tianwang.contracts.ops;

/** How an incident or a task ended. */
public enum Outcome {
    ARREST,
    WARNED,
    GONE_ON_ARRIVAL,
    FALSE_ALARM,
    OTHER
}
