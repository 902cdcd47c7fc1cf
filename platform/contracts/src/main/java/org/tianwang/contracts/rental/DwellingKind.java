package org.tianwang.contracts.rental;

/** Kinds of let dwellings (出租房屋). */
public enum DwellingKind {
    HOUSE,
    APARTMENT,
    OTHER
}
