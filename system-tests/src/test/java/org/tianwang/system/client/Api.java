package org.tianwang.system.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/** The platform's REST surface at the gateway, called as somebody. */
public final class Api {
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI gateway;
    private final Tokens tokens;

    public Api(URI gateway, Tokens tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    /** A demo user, such as {@code dispatcher} or {@code dispatcher-t02}. */
    public Caller as(String user) {
        return new Caller(http, gateway, user, () -> "Bearer " + tokens.of(user));
    }

    /** Somebody without a token. */
    public Caller nobody() {
        return new Caller(http, gateway, "nobody", null);
    }

    /** Somebody with a token that nobody issued. */
    public Caller impostor() {
        return new Caller(http, gateway, "impostor", () -> "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.");
    }
}
