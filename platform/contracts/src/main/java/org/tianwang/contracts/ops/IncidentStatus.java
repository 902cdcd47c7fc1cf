package org.tianwang.contracts.ops;

/** States of an incident (警情). */
public enum IncidentStatus {
    OPEN,
    DISPATCHED,
    ON_SCENE,
    RESOLVED,
    CLOSED
}
