package org.tianwang.contracts.sky;

import org.tianwang.contracts.Event;
import org.tianwang.contracts.Topics;

/** A camera's health has changed. */
public record CameraHealthChanged(CameraHealthView health, CameraHealth previous) implements Event {
    @Override
    public String topic() {
        return Topics.CAMERA_HEALTH;
    }

    @Override
    public String key() {
        return health.cameraId();
    }
}
