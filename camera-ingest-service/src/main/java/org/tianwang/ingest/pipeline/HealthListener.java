package org.tianwang.ingest.pipeline;

import org.tianwang.contracts.sky.CameraHealth;

/** Is told when a camera's condition changes. Must not block: it is called by the thread that reads. */
@FunctionalInterface
public interface HealthListener {
    /** @param reason in words, or null when online */
    void changed(CameraProfile camera, CameraHealth health, String reason);
}
