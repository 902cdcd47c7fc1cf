package org.tianwang.contracts.sky;

/** Whether a camera can be relied upon; {@code NOT_CONNECTED} has no stream yet. */
public enum CameraHealth {
    NOT_CONNECTED,
    ONLINE,
    DEGRADED,
    OFFLINE
}
