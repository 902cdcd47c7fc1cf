package org.tianwang.contracts.ops;

/** A unit's status, derived from its tasks and shift. */
public enum UnitStatus {
    AVAILABLE,
    DISPATCHED,
    EN_ROUTE,
    ON_SCENE,
    OFF_SHIFT,
    OUT_OF_SERVICE
}
