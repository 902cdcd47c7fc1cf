package org.tianwang.contracts.sky;

import org.tianwang.contracts.Tombstone;
import org.tianwang.contracts.Topics;

/** The camera is gone from the registry. */
public record CameraRemoved(String cameraId) implements Tombstone {
    @Override
    public String topic() {
        return Topics.CAMERAS;
    }

    @Override
    public String key() {
        return cameraId;
    }
}
