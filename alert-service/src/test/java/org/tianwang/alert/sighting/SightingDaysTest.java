package org.tianwang.alert.sighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusMock;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.retention.Retention;
import org.tianwang.alert.search.SeenVehicles;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.testing.MutableClock;

/** Days of sightings come and go without holding up who searches or who writes. */
@AlertTest
class SightingDaysTest {

    private static final Instant DAY = Instant.parse("2011-05-06T03:00:00Z");

    private final MutableClock clock = new MutableClock(DAY);

    @Inject
    SightingDays days;

    @Inject
    SeenVehicles vehicles;

    @Inject
    Retention retention;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void stop() {
        QuarkusMock.installMockForType(clock, Clock.class);
    }

    @Test
    void shouldMakeTomorrowAheadAndAgainWithoutHarm() throws SQLException {
        days.ahead();
        days.ahead();

        assertThat(exists("sighting_20110507")).isTrue();
    }

    @Test
    void shouldDropADayThatIsOverAndTellHowMuchItWas() throws SQLException {
        vehicles.seen("豫V11011", DAY, "c1", "T01", new GeoPoint(113.2, 33.4));

        clock.set(Instant.parse("2011-06-05T23:59:59Z"));
        retention.expireSightings();
        assertThat(exists("sighting_20110506"))
                .as("the day it is thirty days old")
                .isTrue();
        clock.set(Instant.parse("2011-06-06T00:00:00Z"));
        assertThat(retention.expireSightings()).isPositive();

        assertThat(exists("sighting_20110506")).isFalse();
    }

    @Test
    void shouldNotQueueUpBehindASearchThatRuns() throws SQLException {
        vehicles.seen("豫V11012", DAY.plus(Duration.ofDays(1)), "c1", "T01", new GeoPoint(113.2, 33.4));
        clock.set(DAY.plus(Duration.ofDays(40)));
        try (Connection search = database.getConnection();
                Statement select = search.createStatement()) {
            search.setAutoCommit(false);
            select.executeQuery("select count(*) from sighting").close();

            long before = System.nanoTime();
            assertThatThrownBy(retention::expireSightings).hasStackTraceContaining("lock timeout");
            days.ahead();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
            search.rollback();
        }

        assertThat(retention.expireSightings()).isPositive();
    }

    private boolean exists(String partition) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                var row = select.executeQuery("select to_regclass('" + partition + "') is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
