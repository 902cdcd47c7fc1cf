package org.tianwang.ingest.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import org.tianwang.ingest.camera.RemovalStep;
import org.tianwang.ingest.quality.BaselineStore;

/** Should the camera come back, it will hang elsewhere and learn anew. */
@ApplicationScoped
class BaselineOfRemovedCamera implements RemovalStep {
    private final BaselineStore baselines;

    BaselineOfRemovedCamera(BaselineStore baselines) {
        this.baselines = baselines;
    }

    @Override
    public void removing(UUID cameraId) {
        try {
            baselines.forget(cameraId);
        } catch (SQLException e) {
            throw new IllegalStateException("baseline of a removed camera", e);
        }
    }
}
