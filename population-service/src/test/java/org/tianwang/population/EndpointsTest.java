package org.tianwang.population;

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
@QuarkusTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "population"))
class EndpointsTest {

    private static final String GRID = "/api/v1/grids/0195524f-3c00-7000-8000-000000000000";

    private static final String[] READERS = {
        Roles.GRID_OFFICER,
        Roles.DISPATCHER,
        Roles.INVESTIGATOR,
        Roles.CLERK,
        Roles.RENTAL_OFFICER,
        Roles.SUPERVISOR,
        Roles.ADMIN,
        Roles.SERVICE
    };

    @TestFactory
    Stream<DynamicTest> shouldLetInTheRolesOfTheTableAndNobodyElse() {
        return new EndpointTable("population-service")
                .row("GET", "/api/v1/grids", "/api/v1/grids", null, READERS)
                .row("GET", "/api/v1/grids/{id}", GRID, null, READERS)
                .row("POST", "/api/v1/grids", "/api/v1/grids", "{}", Roles.ADMIN, Roles.SERVICE)
                .row("PUT", "/api/v1/grids/{id}", GRID, "{}", Roles.ADMIN, Roles.SERVICE)
                .row("GET", "/api/v1/grids/mine/alerts", "/api/v1/grids/mine/alerts", null, Roles.GRID_OFFICER)
                .tests();
    }
}
