package org.tianwang.contracts.ops;

/** Where an incident comes from. */
public enum IncidentSource {
    ALERT,
    PHONE,
    OFFICER
}
