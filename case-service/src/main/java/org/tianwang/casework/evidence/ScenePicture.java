package org.tianwang.casework.evidence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;

/** An officer's picture as alert-service lists it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ScenePicture(
        UUID id,
        String callSign,
        Instant takenAt,
        Instant receivedAt,
        String atSource,
        String doubt,
        String takenBy,
        String sha256,
        Integer width,
        Integer height) {}
