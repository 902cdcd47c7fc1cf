package org.tianwang.ingest.device;

import java.util.UUID;

/**
 * A device as the one who lets it in needs it. Its {@code toString} is silent, so that the secret cannot reach a log.
 *
 * @param registeredFrom the address it registered from, or null when it is not registered
 */
public record DeviceAccount(
        String id,
        UUID cameraId,
        String secret,
        boolean enabled,
        boolean signsEveryCall,
        boolean online,
        String registeredFrom) {

    public boolean registered() {
        return registeredFrom != null;
    }

    @Override
    public String toString() {
        return "DeviceAccount[" + id + "]";
    }
}
