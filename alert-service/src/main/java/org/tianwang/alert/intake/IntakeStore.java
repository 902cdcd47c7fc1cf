package org.tianwang.alert.intake;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.tianwang.alert.alert.AlertRaiser;
import org.tianwang.alert.rule.SnoozeRepository;
import org.tianwang.alert.sighting.SightingStore;
import org.tianwang.alert.track.FollowRecorder;
import org.tianwang.platform.database.RoundTrip;

/** The intake's transaction: positions, sightings, alerts, clocks, events; all of it or nothing. */
@ApplicationScoped
public class IntakeStore {

    private final AgroalDataSource database;
    private final OffsetStore offsets;
    private final SightingStore sightings;
    private final FollowRecorder follows;
    private final AlertRaiser alerts;

    IntakeStore(
            AgroalDataSource database,
            OffsetStore offsets,
            SightingStore sightings,
            FollowRecorder follows,
            AlertRaiser alerts) {
        this.database = database;
        this.offsets = offsets;
        this.sightings = sightings;
        this.follows = follows;
        this.alerts = alerts;
    }

    /** Returns how many alerts were raised. The position goes first: who has lost it must not write at all. */
    int write(Judged judged, Map<TopicPartition, Long> from) {
        int raised = QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                RoundTrip trip = new RoundTrip(connection);
                trip.byIndex();
                offsets.advance(trip, from, judged.next());
                sightings.write(trip, judged.sightings());
                SnoozeRepository.count(trip, judged.suppressed());
                AlertRaiser.Written written = alerts.write(trip, judged.candidates());
                trip.run();
                follows.record(judged.sightings());
                return alerts.follow(connection, written);
            } catch (SQLException e) {
                throw new IntakeWriteException(e);
            }
        });
        sightings.written(judged.sightings());
        return raised;
    }
}
