package org.tianwang.contracts.ops;

/** Kinds of units (处警单元). */
public enum UnitKind {
    PATROL_CAR,
    MOTORCYCLE,
    FOOT,
    VILLAGE_POLICE,
    SPECIAL
}
