package org.tianwang.ingest.camera;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.sky.CameraTier;
import org.tianwang.ingest.snapshot.PrivacyMask;

/**
 * A camera that is there or was once, for what outlives it: recordings, pictures, ledgers.
 *
 * @param privacyMasks those it had last
 */
public record KnownCamera(
        UUID id,
        String code,
        String name,
        CameraTier tier,
        String townshipCode,
        List<PrivacyMask> privacyMasks,
        Instant createdAt) {

    static KnownCamera of(Camera camera) {
        CameraDetails details = camera.details();
        return new KnownCamera(
                camera.id(),
                details.code(),
                details.name(),
                details.tier(),
                details.townshipCode(),
                details.scene().masks(),
                camera.createdAt());
    }
}
