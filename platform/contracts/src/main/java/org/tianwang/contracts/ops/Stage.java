package org.tianwang.contracts.ops;

/** The four stages whose clocks are watched (一级预警、一级调度、一级布控、一级处置). */
public enum Stage {
    WARN,
    DISPATCH,
    DEPLOY,
    RESPOND
}
