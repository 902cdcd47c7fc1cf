package org.tianwang.testing.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.tianwang.platform.inbox.Housekeeping;
import org.tianwang.testing.RealBackends;

@QuarkusTest
@QuarkusTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "sample"))
class HousekeepingTest {

    @Inject
    Housekeeping housekeeping;

    @Inject
    AgroalDataSource database;

    /** One step in ten minutes is eight events a second: a county has more, and its inbox grew without end. */
    @Test
    void shouldRemoveAllThatIsOldAndNothingElse() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO inbox SELECT 'tidied', gen_random_uuid(), now() - interval '36 days'"
                    + " FROM generate_series(1, 12000)");
            statement.execute("INSERT INTO inbox VALUES ('tidied', gen_random_uuid(), now() - interval '34 days')");

            housekeeping.tidy();

            try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM inbox WHERE consumer = 'tidied'")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(1);
            }
        }
    }
}
