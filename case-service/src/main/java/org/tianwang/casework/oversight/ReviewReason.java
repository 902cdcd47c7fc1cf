package org.tianwang.casework.oversight;

/** Why a look lies before an auditor. */
public enum ReviewReason {
    /** Drawn by chance. */
    SAMPLE,
    /** A purpose is needed and none was given. */
    PURPOSE_MISSING,
    /** The purpose names no case, incident, task or alert that is live. */
    PURPOSE_UNMATCHED,
    /** The actor looked far more often in this hour than he usually does. */
    UNUSUAL_VOLUME,
    /** A search, track or follow of the actor's own vehicle, by the register of staff vehicles. */
    OWN_VEHICLE,
    /** The same of a colleague's vehicle. */
    COLLEAGUE_VEHICLE,
    /** An emergency search, answered without a second person. */
    EMERGENCY,
    /** A broad search was refused, or the actor tried in this hour at many things that are not his. */
    REFUSED
}
