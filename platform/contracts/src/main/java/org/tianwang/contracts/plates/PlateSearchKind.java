package org.tianwang.contracts.plates;

/** Why a search is a row and not only an entry of the audit trail. */
public enum PlateSearchKind {
    /** Many plates, or the whole county over more than a day: a second person agrees first. */
    BROAD,
    /** Danger to life: answered at once, reviewed afterwards. */
    EMERGENCY
}
