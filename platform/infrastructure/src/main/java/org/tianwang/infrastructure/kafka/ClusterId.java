package org.tianwang.infrastructure.kafka;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** A random id in the form Kafka wants: 16 bytes in URL-safe base64, and no leading dash, which would be an option. */
final class ClusterId {
    private ClusterId() {}

    static String random() {
        String id;
        do {
            UUID uuid = UUID.randomUUID();
            byte[] bytes = ByteBuffer.allocate(16)
                    .putLong(uuid.getMostSignificantBits())
                    .putLong(uuid.getLeastSignificantBits())
                    .array();
            id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } while (id.startsWith("-"));
        return id;
    }
}
