package org.tianwang.ingest.camera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.tianwang.platform.web.IdempotencyKeys;

/** Creation under an {@code Idempotency-Key}: key and camera in one transaction. */
@ApplicationScoped
class CameraCreation {
    private final IdempotencyKeys keys;
    private final CameraService service;

    CameraCreation(IdempotencyKeys keys, CameraService service) {
        this.keys = keys;
        this.service = service;
    }

    @Transactional
    public CameraView once(CameraRequest request) {
        return keys.once(request, CameraView.class, () -> service.create(request));
    }
}
