package org.tianwang.contracts.ops;

/** States of one unit's task (指令). */
public enum TaskStatus {
    RESERVED,
    ISSUED,
    ACCEPTED,
    EN_ROUTE,
    ON_SCENE,
    DONE,
    REFUSED,
    TIMED_OUT,
    CANCELLED
}
