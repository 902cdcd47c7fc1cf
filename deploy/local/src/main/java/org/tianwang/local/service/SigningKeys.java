package org.tianwang.local.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.tianwang.evidence.sign.SigningKey;
import org.tianwang.evidence.sign.VerificationKey;
import org.tianwang.infrastructure.InfrastructureException;

/**
 * The services' signing keys: the private half among the local secrets, the public one as a PEM file in the home, where
 * {@code verify} finds it and from where it can be handed to a court.
 */
final class SigningKeys {
    private SigningKeys() {}

    static SigningKey key(ServiceSpec service, StackFacts facts) {
        return facts.secrets().signingKey("signing-key." + service.module());
    }

    static String of(ServiceSpec service, StackFacts facts) {
        SigningKey key = key(service, facts);
        Path file = facts.home().publicKey(service.module());
        try {
            Files.createDirectories(file.getParent());
            keepEarlier(file, key.verificationKey());
            Files.writeString(file, key.verificationKey().pem());
        } catch (IOException e) {
            throw new InfrastructureException("The public key " + file + " cannot be written: " + e.getMessage(), e);
        }
        return key.secretText();
    }

    /** After a reset there is a new key; what was exported before can still be verified with the old one. */
    private static void keepEarlier(Path file, VerificationKey now) throws IOException {
        if (Files.exists(file)) {
            String id = VerificationKey.parse(Files.readString(file)).id();
            if (!id.equals(now.id())) {
                Files.move(file, file.resolveSibling(id + ".pub"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
