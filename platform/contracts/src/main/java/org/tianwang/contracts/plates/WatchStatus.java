package org.tianwang.contracts.plates;

/** States of a watch-list entry; only {@code ACTIVE} ones are looked out for, and only while they are valid. */
public enum WatchStatus {
    REQUESTED,
    ACTIVE,
    REJECTED,
    WITHDRAWN,
    EXPIRED
}
