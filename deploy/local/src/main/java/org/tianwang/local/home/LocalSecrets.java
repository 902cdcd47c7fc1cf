package org.tianwang.local.home;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Supplier;
import org.tianwang.evidence.sign.SigningKey;
import org.tianwang.infrastructure.InfrastructureException;
import org.tianwang.infrastructure.Secrets;

/**
 * The random secrets of one local county. Each is made when first asked for and kept in one file that only its owner
 * can read, so that databases, realm and services agree over all later runs; {@code reset} throws them away with the
 * data they open.
 */
public final class LocalSecrets {
    private final Path file;
    private final Properties values = new Properties();

    private LocalSecrets(Path file) {
        this.file = file;
    }

    public static LocalSecrets in(Path file) {
        LocalSecrets secrets = new LocalSecrets(file);
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                secrets.values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new InfrastructureException(
                        "The secrets in " + file + " cannot be read (" + e.getMessage()
                                + "): mend the file, or run ./tianwang reset for a fresh county",
                        e);
            }
        }
        return secrets;
    }

    public String password(String name) {
        return keep(name, Secrets::random);
    }

    /** 256 bits in base64, for a cipher. */
    public String key(String name) {
        return keep(name, LocalSecrets::randomKey);
    }

    /** An Ed25519 key, for a service that signs. */
    public SigningKey signingKey(String name) {
        return SigningKey.parse(keep(name, () -> SigningKey.generate().secretText()));
    }

    private synchronized String keep(String name, Supplier<String> maker) {
        String present = values.getProperty(name);
        if (present != null) {
            return present;
        }
        String made = maker.get();
        values.setProperty(name, made);
        save();
        return made;
    }

    private void save() {
        StringWriter text = new StringWriter();
        try {
            values.store(text, "Random secrets of this local county; ./tianwang reset makes new ones");
        } catch (IOException e) {
            throw new IllegalStateException("a string writer does not fail", e);
        }
        Secrets.writePrivately(file, text.toString());
    }

    private static String randomKey() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
