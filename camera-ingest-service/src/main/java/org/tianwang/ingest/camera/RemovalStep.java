package org.tianwang.ingest.camera;

import java.util.UUID;

/**
 * Who may refuse that a camera is removed, or has to tidy up after it. Runs within the removal's transaction, before the
 * camera's own row changes; a problem thrown here leaves everything as it was.
 */
public interface RemovalStep {
    void removing(UUID cameraId);
}
