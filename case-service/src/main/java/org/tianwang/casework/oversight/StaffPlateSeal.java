package org.tianwang.casework.oversight;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.tianwang.platform.crypto.FieldCipher;

/** Seals the plates of staff, bound to their row, and hashes them with a key so that one can be found. */
@Startup
@ApplicationScoped
class StaffPlateSeal {
    private final FieldCipher cipher;

    StaffPlateSeal(OversightConfig config) {
        this.cipher = new FieldCipher(config.secretKey());
    }

    String seal(String plate, UUID row) {
        return cipher.seal(plate, context(row));
    }

    String open(String sealed, UUID row) {
        return cipher.open(sealed, context(row));
    }

    String hash(String plate) {
        return cipher.lookupHash(plate);
    }

    private static String context(UUID row) {
        return "staff_vehicle/plate/" + row;
    }
}
