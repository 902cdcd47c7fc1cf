package org.tianwang.contracts.people;

/** Kinds of police grids (警务网格). */
public enum GridKind {
    CONCENTRATED,
    COMPLEX,
    ORDINARY
}
