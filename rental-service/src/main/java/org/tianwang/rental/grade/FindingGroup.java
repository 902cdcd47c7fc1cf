package org.tianwang.rental.grade;

/** The four heads of the sum. Each has its own cap, so that no single kind of trouble decides everything. */
public enum FindingGroup {
    FIRE_AND_STRUCTURE,
    REGISTRATION,
    PREMISES_INCIDENTS,
    COOPERATION
}
