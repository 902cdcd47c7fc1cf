package org.tianwang.alert.containment;

/** Whether a plan is still computed anew. */
public enum ContainmentStatus {
    ACTIVE,
    ENDED
}
