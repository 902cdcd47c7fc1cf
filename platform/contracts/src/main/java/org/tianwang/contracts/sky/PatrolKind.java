package org.tianwang.contracts.sky;

/** Who walks a round: the platform by itself, or a person. */
public enum PatrolKind {
    AUTOMATIC,
    PERSON
}
