package org.tianwang.contracts.casework;

/** States of a case (案件). */
public enum CaseStatus {
    REPORTED,
    FILED,
    UNDER_INVESTIGATION,
    SOLVED,
    TRANSFERRED,
    CLOSED,
    REJECTED
}
