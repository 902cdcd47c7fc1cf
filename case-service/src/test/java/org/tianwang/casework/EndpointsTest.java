package org.tianwang.casework;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.EndpointTable;
import org.tianwang.testing.RealBackends;

@QuarkusTest
@QuarkusTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "cases"))
class EndpointsTest {

    private static final String CASE = "/api/v1/cases/0195524f-3c00-7000-8000-000000000000";

    private static final String EVIDENCE = "/api/v1/evidence/0195524f-3c00-7000-8000-000000000000";

    @TestFactory
    Stream<DynamicTest> shouldLetInTheRolesOfTheTableAndNobodyElse() {
        return new EndpointTable("case-service")
                .row("GET", "/api/v1/cases", "/api/v1/cases", null, Roles.CASE_OFFICER, Roles.SUPERVISOR)
                .row("GET", "/api/v1/cases/{id}", CASE, null, Roles.CASE_OFFICER, Roles.SUPERVISOR)
                .row(
                        "GET",
                        "/api/v1/cases/{id}/timeline",
                        CASE + "/timeline",
                        null,
                        Roles.CASE_OFFICER,
                        Roles.SUPERVISOR)
                .row(
                        "POST",
                        "/api/v1/cases/{id}/status",
                        CASE + "/status",
                        "{\"status\":\"FILED\"}",
                        Roles.CASE_OFFICER)
                .row(
                        "GET",
                        "/api/v1/cases/{id}/evidence",
                        CASE + "/evidence",
                        null,
                        Roles.CASE_OFFICER,
                        Roles.SUPERVISOR)
                .row(
                        "GET",
                        "/api/v1/evidence/{id}/custody",
                        EVIDENCE + "/custody",
                        null,
                        Roles.CASE_OFFICER,
                        Roles.SUPERVISOR)
                .row(
                        "GET",
                        "/api/v1/evidence/{id}/content",
                        EVIDENCE + "/content",
                        null,
                        Roles.CASE_OFFICER,
                        Roles.SUPERVISOR)
                .row("GET", "/api/v1/audit/looks", "/api/v1/audit/looks", null, Roles.AUDITOR)
                .row("GET", "/api/v1/audit/reviews", "/api/v1/audit/reviews", null, Roles.AUDITOR)
                .row("GET", "/api/v1/audit/chains", "/api/v1/audit/chains", null, Roles.AUDITOR)
                .row(
                        "POST",
                        "/api/v1/audit/reviews/{id}/decide",
                        "/api/v1/audit/reviews/0195524f-3c00-7000-8000-000000000000/decide",
                        "{\"verdict\":\"JUSTIFIED\"}",
                        Roles.AUDITOR)
                .row("GET", "/api/v1/audit/staff-vehicles", "/api/v1/audit/staff-vehicles", null, Roles.AUDITOR)
                .row("POST", "/api/v1/audit/staff-vehicles", "/api/v1/audit/staff-vehicles", "{}", Roles.AUDITOR)
                .row(
                        "DELETE",
                        "/api/v1/audit/staff-vehicles/{id}",
                        "/api/v1/audit/staff-vehicles/0195524f-3c00-7000-8000-000000000000",
                        null,
                        Roles.AUDITOR)
                .tests();
    }
}
