package org.tianwang.platform.security;

import java.util.Set;

/** The realm roles. A person holds one or more, within a jurisdiction. */
public final class Roles {
    public static final String INVESTIGATOR = "investigator";
    public static final String DISPATCHER = "dispatcher";
    public static final String OFFICER = "officer";
    public static final String CASE_OFFICER = "case-officer";
    public static final String GRID_OFFICER = "grid-officer";
    public static final String CLERK = "clerk";
    public static final String RENTAL_OFFICER = "rental-officer";
    public static final String SUPERVISOR = "supervisor";
    public static final String AUDITOR = "auditor";
    public static final String ADMIN = "admin";
    public static final String RESIDENT = "resident";
    public static final String LANDLORD = "landlord";
    public static final String SERVICE = "service";
    public static final String DEVICE = "device";

    /** Everybody who works for the bureau. */
    public static final Set<String> STAFF = Set.of(
            INVESTIGATOR,
            DISPATCHER,
            OFFICER,
            CASE_OFFICER,
            GRID_OFFICER,
            CLERK,
            RENTAL_OFFICER,
            SUPERVISOR,
            AUDITOR,
            ADMIN);

    public static final Set<String> ALL = Set.of(
            INVESTIGATOR,
            DISPATCHER,
            OFFICER,
            CASE_OFFICER,
            GRID_OFFICER,
            CLERK,
            RENTAL_OFFICER,
            SUPERVISOR,
            AUDITOR,
            ADMIN,
            RESIDENT,
            LANDLORD,
            SERVICE,
            DEVICE);

    private Roles() {}
}
