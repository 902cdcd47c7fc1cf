package org.tianwang.ingest.camera;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.ingest.stream.Credentials;
import org.tianwang.ingest.stream.StreamUrl;
import org.tianwang.platform.crypto.FieldCipher;

/**
 * Seals the login of a stream's address and puts it back for the one who dials. Each is sealed for its camera, so that
 * one row's login cannot be moved to another.
 */
@ApplicationScoped
class StreamLogins {
    private static final char BETWEEN = '\n';

    private final FieldCipher cipher;

    StreamLogins(IngestConfig config) {
        this.cipher = new FieldCipher(config.secretKey());
    }

    /**
     * The address for storing. An address sent without a login keeps the one stored for the very same address, because
     * addresses are shown without it; and one with the same login stays as it is stored, so that nothing has changed.
     */
    StreamAddress seal(UUID camera, StreamUrl url, StreamAddress stored) {
        String shown = url.withoutCredentials();
        boolean sameAddress = stored != null && Objects.equals(stored.url(), shown);
        boolean sameLogin =
                sameAddress && (url.credentials().isEmpty() || url.credentials().equals(login(camera, stored)));
        if (sameLogin) {
            return stored;
        }
        String sealed = url.credentials()
                .map(c -> cipher.seal(c.user() + BETWEEN + c.password(), context(camera)))
                .orElse(null);
        return new StreamAddress(shown, sealed);
    }

    /**
     * As {@link #seal(UUID, StreamUrl, StreamAddress)}, where a login may be sent beside the address.
     *
     * @param login null to leave it to the address; with a blank user to take the stored one away
     */
    StreamAddress seal(UUID camera, StreamUrl url, CameraRequest.Login login, StreamAddress stored) {
        if (login == null) {
            return seal(camera, url, stored);
        }
        if (login.user().isBlank()) {
            return new StreamAddress(url.withoutCredentials(), null);
        }
        String password = login.password() == null ? "" : login.password();
        return seal(camera, url.withCredentials(Optional.of(new Credentials(login.user(), password))), stored);
    }

    StreamUrl open(UUID camera, StreamAddress stored) {
        return StreamUrl.parse(stored.url()).withCredentials(login(camera, stored));
    }

    private Optional<Credentials> login(UUID camera, StreamAddress stored) {
        if (stored.login() == null) {
            return Optional.empty();
        }
        String plain = cipher.open(stored.login(), context(camera));
        int between = plain.indexOf(BETWEEN);
        return Optional.of(new Credentials(plain.substring(0, between), plain.substring(between + 1)));
    }

    private static String context(UUID camera) {
        return "camera/login/" + camera;
    }
}
