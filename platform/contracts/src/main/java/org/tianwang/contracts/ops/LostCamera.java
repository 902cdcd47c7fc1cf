package org.tianwang.contracts.ops;

import java.time.Instant;

/**
 * One camera of an outage.
 *
 * @param reason why, in words, as far as known
 * @param backAt null while it is still lost
 */
public record LostCamera(String cameraId, String cameraName, String reason, Instant lostAt, Instant backAt) {

    LostCamera back(Instant at) {
        return new LostCamera(cameraId, cameraName, reason, lostAt, at);
    }
}
