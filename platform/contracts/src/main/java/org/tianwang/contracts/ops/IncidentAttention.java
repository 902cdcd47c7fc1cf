package org.tianwang.contracts.ops;

/** Why an incident stands out: somebody has to decide who goes now. */
public enum IncidentAttention {
    NEXT_PROPOSED,
    REINFORCEMENT_ASKED,
    ALL_REFUSED
}
