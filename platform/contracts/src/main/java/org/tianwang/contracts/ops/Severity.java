package org.tianwang.contracts.ops;

/** How urgent an alert or incident is (警情等级). */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW
}
