package org.tianwang.alert.sighting;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tianwang.alert.camera.CameraFacts;
import org.tianwang.platform.database.RoundTrip;

/**
 * Writes sightings, one statement a poll, into partitions by day which it makes when a day is first met. Readings older
 * than the topic keeps, or from a clock that runs ahead, have no day and are left out.
 */
@ApplicationScoped
public class SightingStore {

    private static final int DAYS_BACK = 8;
    private static final int DAYS_AHEAD = 1;
    private static final String INSERT = """
            insert into sighting (id, seen_at, plate, folded, confidence, camera_id, camera_name, township_code, lon, lat,
                                  snapshot_id, crop_id)
            select * from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::float8[], ?::text[], ?::text[],
                                 ?::text[], ?::float8[], ?::float8[], ?::text[], ?::text[])
            on conflict do nothing""";
    /** Takes no lock on a plate that is known for the day, which is nearly every one. */
    private static final String LIST_PLATES = """
            insert into sighted_plate (plate, folded, last_day)
            select seen.plate, min(seen.folded), max(seen.day)
            from (select p, f, d::date from unnest(?::text[], ?::text[], ?::text[]) as read (p, f, d))
                 as seen (plate, folded, day)
            where not exists (select 1 from sighted_plate known
                              where known.plate = seen.plate and known.last_day >= seen.day)
            group by seen.plate order by seen.plate
            on conflict (plate) do update set last_day = greatest(sighted_plate.last_day, excluded.last_day)""";

    private final AgroalDataSource database;
    private final Clock clock;
    private final Set<LocalDate> days = ConcurrentHashMap.newKeySet();
    private final ListedPlates listed = new ListedPlates();

    SightingStore(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Adds the statements that write them. */
    public void write(RoundTrip trip, List<Sighting> sightings) throws SQLException {
        List<Sighting> kept = sightings.stream().filter(this::hasDay).toList();
        if (kept.isEmpty()) {
            return;
        }
        trip.add(INSERT)
                .array("uuid", kept, Sighting::id)
                .array("timestamptz", kept, s -> s.seenAt().toString())
                .array("text", kept, Sighting::plate)
                .array("text", kept, Sighting::folded)
                .array("float8", kept, Sighting::confidence)
                .array("text", kept, Sighting::cameraId)
                .array("text", kept, s -> s.camera() == null ? null : s.camera().name())
                .array("text", kept, Sighting::townshipCode)
                .array(
                        "float8",
                        kept,
                        s -> isPlaced(s.camera()) ? s.camera().location().lon() : null)
                .array(
                        "float8",
                        kept,
                        s -> isPlaced(s.camera()) ? s.camera().location().lat() : null)
                .array("text", kept, Sighting::snapshotId)
                .array("text", kept, Sighting::cropId);
        List<Sighting> unlisted =
                kept.stream().filter(s -> !listed.has(s.plate(), day(s))).toList();
        if (!unlisted.isEmpty()) {
            trip.add(LIST_PLATES)
                    .array("text", unlisted, Sighting::plate)
                    .array("text", unlisted, Sighting::folded)
                    .array("text", unlisted, s -> day(s).toString());
        }
    }

    /** To be told once the transaction is committed: what is on the list need not be put there again. */
    public void written(List<Sighting> sightings) {
        sightings.stream().filter(s -> days.contains(day(s))).forEach(s -> listed.add(s.plate(), day(s)));
    }

    private static LocalDate day(Sighting sighting) {
        return LocalDate.ofInstant(sighting.seenAt(), ZoneOffset.UTC);
    }

    /** In a transaction of its own: making a partition locks the table, and must not wait for a whole poll. */
    private boolean hasDay(Sighting sighting) {
        LocalDate day = day(sighting);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (day.isBefore(today.minusDays(DAYS_BACK)) || day.isAfter(today.plusDays(DAYS_AHEAD))) {
            return false;
        }
        if (!days.contains(day)) {
            QuarkusTransaction.requiringNew().run(() -> make(day));
            days.add(day);
        }
        return true;
    }

    private void make(LocalDate day) {
        try (Connection connection = database.getConnection();
                PreparedStatement make = connection.prepareStatement("select make_sighting_partition(?::date)")) {
            make.setString(1, day.toString());
            make.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("no partition for sightings of " + day, e);
        }
    }

    private static boolean isPlaced(CameraFacts camera) {
        return camera != null && camera.location() != null;
    }
}
