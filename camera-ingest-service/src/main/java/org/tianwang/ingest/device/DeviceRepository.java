package org.tianwang.ingest.device;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The rows of device accounts. */
@ApplicationScoped
class DeviceRepository implements PanacheRepositoryBase<PushDevice, String> {

    Optional<PushDevice> ofCamera(UUID cameraId) {
        return find("cameraId", cameraId).firstResultOptional();
    }
}
