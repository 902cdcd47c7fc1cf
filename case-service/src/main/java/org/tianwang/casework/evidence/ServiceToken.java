package org.tianwang.casework.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.tianwang.platform.call.BoundedCalls;

/** The service's own token by client credentials, kept until shortly before it ends or until it is refused. */
@ApplicationScoped
class ServiceToken {

    private static final Duration BEFORE_THE_END = Duration.ofSeconds(30);
    private static final int MOST_BYTES = 100_000;

    private final TakeoverConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final BoundedCalls calls;
    private String token;
    private Instant until = Instant.MIN;

    ServiceToken(TakeoverConfig config, ObjectMapper json, Clock clock) {
        this.config = config;
        this.json = json;
        this.clock = clock;
        this.calls = new BoundedCalls(config.timeout());
    }

    synchronized String current() throws IOException {
        if (token == null || !clock.instant().isBefore(until)) {
            fetch();
        }
        return token;
    }

    synchronized void refused(String used) {
        if (used.equals(token)) {
            token = null;
        }
    }

    private void fetch() throws IOException {
        URI url = config.tokenUrl().orElseThrow(() -> new IOException("no token endpoint is set"));
        String form = "grant_type=client_credentials&client_id=" + encode(config.clientId()) + "&client_secret="
                + encode(config.clientSecret().orElse(""));
        HttpRequest request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<byte[]> response = calls.send(request, "the token endpoint", MOST_BYTES);
        JsonNode answer = response.statusCode() == 200 ? json.readTree(response.body()) : json.createObjectNode();
        if (!answer.path("access_token").isTextual()) {
            throw new IOException("the token endpoint answered " + response.statusCode());
        }
        token = answer.path("access_token").textValue();
        until = clock.instant()
                .plusSeconds(answer.path("expires_in").asLong(60))
                .minus(BEFORE_THE_END);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
