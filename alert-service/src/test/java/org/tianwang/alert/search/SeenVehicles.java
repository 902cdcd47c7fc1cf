package org.tianwang.alert.search;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.alert.camera.CameraFacts;
import org.tianwang.alert.sighting.Sighting;
import org.tianwang.alert.sighting.SightingStore;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.sky.CameraTier;
import org.tianwang.contracts.sky.Plates;
import org.tianwang.platform.database.RoundTrip;

/** Writes sightings as the intake does, without a topic. */
@ApplicationScoped
public class SeenVehicles {

    @Inject
    SightingStore store;

    @Inject
    AgroalDataSource database;

    /** A reading by a camera of a township, at a place. */
    public Sighting seen(String plate, Instant at, String cameraId, String township, GeoPoint place) {
        CameraFacts camera =
                new CameraFacts(cameraId, "Camera " + cameraId, CameraTier.COUNTY, township, place, List.of());
        Sighting sighting = new Sighting(
                UUID.randomUUID(), at, plate, Plates.fold(plate), 0.9, cameraId, camera, township, "snap-1", "crop-1");
        write(List.of(sighting));
        return sighting;
    }

    public void write(List<Sighting> sightings) {
        QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                RoundTrip trip = new RoundTrip(connection);
                store.write(trip, sightings);
                trip.run();
                return null;
            }
        });
    }
}
