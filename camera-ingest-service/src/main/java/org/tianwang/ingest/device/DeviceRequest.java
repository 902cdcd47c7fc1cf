package org.tianwang.ingest.device;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * An account for the device behind a camera.
 *
 * @param deviceId what it calls itself: the 20 digits of GB/T 28181 and GA/T 1400, or a client's name
 * @param secret its password for HTTP Digest; left out, the stored one stays, or one is made up and told once
 * @param enabled whether it may push; true if left out
 * @param signsEveryCall whether it signs every call; false for devices that sign only their registration, which are then
 *     known by their address; true if left out
 */
public record DeviceRequest(
        @NotNull @Pattern(regexp = "[A-Za-z0-9_.-]{4,64}") String deviceId,

        @Size(min = 8, max = 128) @Pattern(regexp = "[\\x21-\\x7e]*", message = "must be of visible ASCII characters")
        String secret,

        Boolean enabled,
        Boolean signsEveryCall) {

    boolean enabledOrUsual() {
        return enabled == null || enabled;
    }

    boolean signsOrUsual() {
        return signsEveryCall == null || signsEveryCall;
    }

    @Override
    public String toString() {
        return "DeviceRequest[" + deviceId + "]";
    }
}
