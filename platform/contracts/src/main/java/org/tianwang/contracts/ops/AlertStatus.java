package org.tianwang.contracts.ops;

/** States of an alert (预警). */
public enum AlertStatus {
    OPEN,
    ACKNOWLEDGED,
    CONFIRMED,
    DISMISSED,
    EXPIRED
}
