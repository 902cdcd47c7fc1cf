package org.tianwang.rental;

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
@QuarkusTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "rental"))
class EndpointsTest {

    private static final String ID = "0195524f-3c00-7000-8000-000000000000";
    private static final String DWELLINGS = "/api/v1/dwellings";
    private static final String[] READERS = {
        Roles.RENTAL_OFFICER, Roles.SUPERVISOR, Roles.CLERK, Roles.GRID_OFFICER, Roles.LANDLORD
    };

    @TestFactory
    Stream<DynamicTest> shouldLetInTheRolesOfTheTableAndNobodyElse() {
        return new EndpointTable("rental-service")
                .row("GET", DWELLINGS, DWELLINGS, null, READERS)
                .row("GET", DWELLINGS + "/{id}", DWELLINGS + "/" + ID, null, READERS)
                .row(
                        "GET",
                        DWELLINGS + "/{id}/landlord",
                        DWELLINGS + "/" + ID + "/landlord",
                        null,
                        Roles.RENTAL_OFFICER,
                        Roles.SUPERVISOR)
                .row("POST", DWELLINGS, DWELLINGS, "{}", Roles.RENTAL_OFFICER)
                .row(
                        "PUT",
                        DWELLINGS + "/{id}",
                        DWELLINGS + "/" + ID,
                        "{}",
                        Roles.RENTAL_OFFICER,
                        Roles.ADMIN,
                        Roles.SERVICE)
                .tests();
    }
}
