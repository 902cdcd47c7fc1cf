package org.tianwang.ingest.device;

/** Whether a device reports; {@code NEVER_SEEN} has an account and has not used it yet. */
public enum DeviceStatus {
    NEVER_SEEN,
    ONLINE,
    OFFLINE
}
