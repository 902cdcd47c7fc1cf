package org.tianwang.ingest.registry;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.common.utils.Utils;

/** On which partition of {@code sky.cameras.v1} a camera lies: as Kafka's producer places a keyed record. */
final class CameraPartition {
    private CameraPartition() {}

    static int of(UUID cameraId, int partitions) {
        byte[] key = cameraId.toString().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }
}
