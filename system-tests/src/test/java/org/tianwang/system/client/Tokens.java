package org.tianwang.system.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tianwang.contracts.EventCodec;

/** Access tokens of demo users, by the password grant; one is used for eight of its ten minutes or more. */
public final class Tokens {
    private static final Duration USED_FOR = Duration.ofMinutes(8);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI endpoint;
    private final Map<String, Token> held = new ConcurrentHashMap<>();

    private record Token(String text, Instant taken) {
        boolean fresh() {
            return taken.plus(USED_FOR).isAfter(Instant.now());
        }
    }

    public Tokens(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** Demo users have their name as password. */
    String of(String user) {
        return held.compute(user, (name, token) -> token != null && token.fresh() ? token : fetch(name))
                .text();
    }

    private Token fetch(String user) {
        String name = URLEncoder.encode(user, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=tianwang-cli&username=" + name + "&password=" + name))
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError("no token for " + user + ": " + answer.statusCode() + " "
                        + new String(answer.body(), StandardCharsets.UTF_8));
            }
            String text = EventCodec.mapper()
                    .readTree(answer.body())
                    .path("access_token")
                    .asText();
            return new Token(text, Instant.now());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
