package org.tianwang.ingest.camera;

import jakarta.persistence.Embeddable;
import java.util.Objects;

/**
 * A stream's address as it is stored: the part that may be shown, and the login sealed. Two addresses with one login
 * are not equal in the database, as sealing is salted; {@link StreamLogins} compares them.
 */
@Embeddable
public class StreamAddress {
    private String url;
    private String login;

    protected StreamAddress() {}

    StreamAddress(String url, String login) {
        this.url = url;
        this.login = login;
    }

    String url() {
        return url;
    }

    String login() {
        return login;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StreamAddress that
                && Objects.equals(url, that.url)
                && Objects.equals(login, that.login);
    }

    @Override
    public int hashCode() {
        return Objects.hash(url, login);
    }
}
