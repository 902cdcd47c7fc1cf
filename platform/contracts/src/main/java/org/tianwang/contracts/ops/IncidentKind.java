package org.tianwang.contracts.ops;

/** What an incident is about (警情类别), as far as it is known when it is opened; no finding, that is the case's. */
public enum IncidentKind {
    INTRUSION,
    LOITERING,
    CROWD,
    WANTED_VEHICLE,
    THEFT,
    ROBBERY,
    FIGHT,
    TRAFFIC,
    FRAUD,
    DISTURBANCE,
    MISSING_PERSON,
    HELP,
    OTHER
}
