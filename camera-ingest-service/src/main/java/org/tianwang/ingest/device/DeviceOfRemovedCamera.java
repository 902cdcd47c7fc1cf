package org.tianwang.ingest.device;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.tianwang.ingest.camera.RemovalStep;

/** A removed camera's device pushes no more, and its id is free for another camera. */
@ApplicationScoped
class DeviceOfRemovedCamera implements RemovalStep {
    private final DeviceRepository repository;

    DeviceOfRemovedCamera(DeviceRepository repository) {
        this.repository = repository;
    }

    @Override
    public void removing(UUID cameraId) {
        repository.delete("cameraId", cameraId);
    }
}
