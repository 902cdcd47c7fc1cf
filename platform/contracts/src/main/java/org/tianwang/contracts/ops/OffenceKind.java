package org.tianwang.contracts.ops;

/** The offence found, by which a case is opened. */
public enum OffenceKind {
    THEFT,
    ROBBERY,
    SNATCHING,
    FRAUD,
    ECONOMIC,
    GAMBLING,
    PROSTITUTION,
    DRUGS,
    PUBLIC_ORDER,
    OTHER
}
