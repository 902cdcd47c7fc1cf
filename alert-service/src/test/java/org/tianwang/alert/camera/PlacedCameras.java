package org.tianwang.alert.camera;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.sky.CameraRegistered;
import org.tianwang.contracts.sky.CameraTier;

/** Cameras as the registry tells of them. */
@ApplicationScoped
public class PlacedCameras {

    @Inject
    CameraProjection cameras;

    @Inject
    CameraDirectory directory;

    /** One of a township, at a place; known at once. */
    public void place(String id, String township, GeoPoint at) {
        QuarkusTransaction.requiringNew()
                .run(() -> cameras.registered(new CameraRegistered(
                        id,
                        1,
                        id,
                        id,
                        CameraTier.TOWNSHIP,
                        township,
                        at,
                        null,
                        null,
                        false,
                        List.of(),
                        List.of(),
                        Instant.EPOCH,
                        List.of())));
        directory.refresh();
    }
}
