package org.tianwang.ingest.device;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.platform.crypto.FieldCipher;

/** Seals devices' secrets, each for its device; HTTP Digest needs them in the clear, so that a hash would not do. */
@ApplicationScoped
class DeviceSecrets {
    /** Without characters that people take for one another when they type a secret into a camera's page. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 20;

    private final FieldCipher cipher;
    private final SecureRandom random = new SecureRandom();

    DeviceSecrets(IngestConfig config) {
        this.cipher = new FieldCipher(config.secretKey());
    }

    String madeUp() {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }

    String seal(String deviceId, String secret) {
        return cipher.seal(secret, context(deviceId));
    }

    String open(String deviceId, String sealed) {
        return cipher.open(sealed, context(deviceId));
    }

    private static String context(String deviceId) {
        return "push_device/secret/" + deviceId;
    }
}
