package org.tianwang.alert.sighting;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/**
 * Makes tomorrow's partition of sightings while nobody needs it. Days are UTC's: the first reading of one comes at eight in
 * the morning on the county's clock, in the middle of the traffic, and would have to wait behind every search that runs.
 */
@ApplicationScoped
class SightingDays {
    private static final Logger LOG = Logger.getLogger(SightingDays.class);

    private final AgroalDataSource database;
    private final Clock clock;

    SightingDays(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Gives up where somebody searches for long; it has a day's time to try again, and the intake makes what is missing. */
    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void ahead() {
        LocalDate tomorrow =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        try {
            QuarkusTransaction.requiringNew().run(() -> make(tomorrow));
        } catch (RuntimeException e) {
            LOG.infof("tomorrow's sightings have no partition yet, tried again in an hour cause=%s", e);
        }
    }

    private void make(LocalDate day) {
        try (Connection connection = database.getConnection();
                PreparedStatement make = connection.prepareStatement("select make_sighting_partition_ahead(?::date)")) {
            make.setString(1, day.toString());
            make.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("no partition for sightings of " + day, e);
        }
    }
}
