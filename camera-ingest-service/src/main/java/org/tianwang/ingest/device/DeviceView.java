package org.tianwang.ingest.device;

import java.time.Instant;
import java.util.UUID;
import org.tianwang.contracts.Versioned;

/**
 * A camera's device.
 *
 * @param secret told once, in the answer to the call for which the service made it up; null ever after
 * @param clockAheadSeconds how far its clock was ahead of ours at its last capture; null before the first
 */
public record DeviceView(
        String deviceId,
        long version,
        UUID cameraId,
        boolean enabled,
        boolean signsEveryCall,
        String secret,
        DeviceStatus status,
        Instant registeredAt,
        Instant lastSeenAt,
        Instant lastCaptureAt,
        Long clockAheadSeconds,
        Instant changedAt)
        implements Versioned {}
