package org.tianwang.contracts.plates;

/** States of a search that a second person has to know of. */
public enum PlateSearchStatus {
    REQUESTED,
    APPROVED,
    REJECTED,
    /** Run by its requester, once. */
    RUN,
    /** Nobody decided in time, or it was not run within its hour. */
    LAPSED,
    /** An emergency search that nobody has looked at yet. */
    UNREVIEWED,
    REVIEWED
}
