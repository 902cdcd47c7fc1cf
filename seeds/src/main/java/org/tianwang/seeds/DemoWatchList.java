package org.tianwang.seeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * Plates of the demo clip on the watch list, so that a stranger sees a lead without typing. The rule of two people holds
 * here as everywhere: the demo user investigator asks and the demo user supervisor agrees, each through the API with a
 * token of his own, and one entry is left for the reader to decide on. Entries end by themselves within thirty days and are
 * not renewed: what is there already stays as it stands. For local realms only, where these users have their name as
 * password.
 */
public final class DemoWatchList {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final SeedOptions options;
    private final Patience patience;
    private final Clock clock;
    private final Map<String, String> tokens = new HashMap<>();

    private DemoWatchList(SeedOptions options, Clock clock) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        this.options = options;
        this.patience = new Patience(http, options.patience());
        this.clock = clock;
    }

    /** Enters the list and answers how many entries were new. */
    public static SeedReport enter(SeedOptions options, Clock clock) throws SeedException, InterruptedException {
        DemoWatchList list = new DemoWatchList(options, clock);
        int created = 0;
        int present = 0;
        for (JsonNode entry : read()) {
            if (list.enter((ObjectNode) entry.deepCopy())) {
                created++;
            } else {
                present++;
            }
        }
        return new SeedReport(created, present);
    }

    static JsonNode read() {
        try (InputStream in = DemoWatchList.class.getResourceAsStream("/demo/watchlist.json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The seeds' file demo/watchlist.json cannot be read", e);
        }
    }

    private boolean enter(ObjectNode entry) throws SeedException, InterruptedException {
        String path = "/api/v1/watchlist/" + entry.remove("id").textValue();
        boolean approved = entry.remove("approved").booleanValue();
        long days = entry.remove("days").longValue();
        entry.put(
                "validTo",
                clock.instant()
                        .plus(days, ChronoUnit.DAYS)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        String plate = entry.path("plate").textValue();
        HttpResponse<String> asked = send("PUT", path, entry.toString(), "investigator", "Asking for " + plate);
        if (approved && "REQUESTED".equals(status(asked))) {
            send("POST", path + "/approve", "{}", "supervisor", "Agreeing to " + plate);
        }
        return asked.statusCode() == 201;
    }

    private HttpResponse<String> send(String method, String path, String body, String user, String what)
            throws SeedException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(options.gateway().toString().replaceAll("/+$", "") + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token(user))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = patience.send(request, what);
        if (response.statusCode() / 100 != 2) {
            throw new SeedException(what + " as " + user + " was refused: " + Problem.describe(response));
        }
        return response;
    }

    private String token(String user) throws SeedException, InterruptedException {
        String known = tokens.get(user);
        if (known == null) {
            known = Tokens.ofDemoUser(options, patience, user);
            tokens.put(user, known);
        }
        return known;
    }

    private static String status(HttpResponse<String> response) throws SeedException {
        try {
            return JSON.readTree(response.body()).path("status").asText();
        } catch (JsonProcessingException e) {
            throw new SeedException("The watch list did not answer with JSON", e);
        }
    }
}
