package org.tianwang.rental.grade;

/**
 * Everything that may be held against a house. What is not listed cannot be counted: a tenant's origin or record, a call
 * for help and being a victim have no entry here and must never get one.
 */
public enum FindingKind {
    BLOCKED_EXIT(FindingGroup.FIRE_AND_STRUCTURE),
    /** The exit that is blocked is the only one: people cannot get out. */
    ONLY_EXIT_BLOCKED(FindingGroup.FIRE_AND_STRUCTURE),
    /** The housing authority has declared the building dangerous. */
    DANGER_NOTICE(FindingGroup.FIRE_AND_STRUCTURE),
    INDOOR_EBIKE_CHARGING(FindingGroup.FIRE_AND_STRUCTURE),
    UNSAFE_WIRING_OR_GAS(FindingGroup.FIRE_AND_STRUCTURE),
    NO_ALARM_OR_EXTINGUISHER(FindingGroup.FIRE_AND_STRUCTURE),
    OVERCROWDING(FindingGroup.FIRE_AND_STRUCTURE),
    /** One tenant found without registration; three of them are three findings. */
    UNREGISTERED_TENANT(FindingGroup.REGISTRATION),
    NO_PLEDGE(FindingGroup.REGISTRATION),
    LATE_REPORT(FindingGroup.REGISTRATION),
    UNREPORTED_DEPARTURE(FindingGroup.REGISTRATION),
    /** Only where the landlord's own fault has been adjudicated; an incident as such counts for nothing. */
    ADJUDICATED_LANDLORD_FAULT(FindingGroup.PREMISES_INCIDENTS),
    FIRE(FindingGroup.PREMISES_INCIDENTS),
    OVERDUE_FIX(FindingGroup.COOPERATION),
    REFUSED_LAWFUL_INSPECTION(FindingGroup.COOPERATION);

    private final FindingGroup group;

    FindingKind(FindingGroup group) {
        this.group = group;
    }

    public FindingGroup group() {
        return group;
    }
}
