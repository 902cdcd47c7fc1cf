package org.tianwang.platform.sign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tianwang.evidence.sign.Seal;
import org.tianwang.evidence.sign.SigningKey;
import org.tianwang.evidence.sign.VerificationKey;

/**
 * Signs under this installation's name. The key comes from {@code tianwang.signing-key} ({@code TIANWANG_SIGNING_KEY}), in
 * the form of {@link SigningKey#secretText()}; each service has one of its own, so that one broken into cannot sign for
 * another. A service that never signs needs none. Never logged, never returned.
 */
@ApplicationScoped
public class InstallationKey {
    private final Optional<SigningKey> key;

    InstallationKey(@ConfigProperty(name = "tianwang.signing-key") Optional<String> text) {
        this.key = text.filter(t -> !t.isBlank()).map(SigningKey::parse);
    }

    /** @param purpose what is signed, such as {@code audit-head}: a signature for one purpose serves no other */
    public Seal sign(String purpose, byte[] data) {
        return key().sign(purpose, data);
    }

    public SigningKey key() {
        return key.orElseThrow(() -> new IllegalStateException(
                "there is no signing key: set TIANWANG_SIGNING_KEY (see docs/operations.md)"));
    }

    public VerificationKey verificationKey() {
        return key().verificationKey();
    }

    public boolean isPresent() {
        return key.isPresent();
    }
}
