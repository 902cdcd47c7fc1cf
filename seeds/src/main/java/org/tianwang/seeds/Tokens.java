package org.tianwang.seeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The loader's own token by client credentials; renewed when asked for, since a first start can outlast one. */
final class Tokens {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final SeedOptions options;
    private final Patience patience;
    private volatile String current;

    Tokens(SeedOptions options, Patience patience) {
        this.options = options;
        this.patience = patience;
    }

    String current() throws SeedException, InterruptedException {
        String token = current;
        return token != null ? token : renew(null);
    }

    /** Gets a new token unless another thread has replaced {@code refused} meanwhile. */
    synchronized String renew(String refused) throws SeedException, InterruptedException {
        if (current == null || current.equals(refused)) {
            current = fetch();
        }
        return current;
    }

    private String fetch() throws SeedException, InterruptedException {
        String form = "grant_type=client_credentials&client_id=" + encode(options.clientId()) + "&client_secret="
                + encode(options.clientSecret());
        return fetch(options, patience, form, options.clientId());
    }

    /** A token of a demo user, whose password is his name. */
    static String ofDemoUser(SeedOptions options, Patience patience, String user)
            throws SeedException, InterruptedException {
        String form = "grant_type=password&client_id=tianwang-cli&username=" + user + "&password=" + user;
        return fetch(options, patience, form, user);
    }

    private static String fetch(SeedOptions options, Patience patience, String form, String who)
            throws SeedException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(options.tokenUrl())
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> response = patience.send(request, "Signing in as " + who);
        try {
            JsonNode token = JSON.readTree(response.body()).path("access_token");
            if (response.statusCode() == 200 && token.isTextual()) {
                return token.textValue();
            }
        } catch (JsonProcessingException e) {
            throw new SeedException("The token endpoint " + options.tokenUrl() + " did not answer with JSON", e);
        }
        throw new SeedException("Signing in as " + who + " was refused: " + Problem.describe(response));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
