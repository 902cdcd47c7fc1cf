package org.tianwang.seeds;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Sends a request until it is answered by a service and not by its absence. Waits grow from 0.2 s to 3 s and are
 * jittered, so that parallel callers do not knock in step while everything is still starting.
 */
final class Patience {

    private static final Set<Integer> NOT_READY = Set.of(429, 502, 503, 504);
    private static final long FIRST_WAIT_MILLIS = 200;
    private static final long LONGEST_WAIT_MILLIS = 3_000;

    private final HttpClient http;
    private final long deadline;
    private final Duration patience;

    Patience(HttpClient http, Duration patience) {
        this.http = http;
        this.patience = patience;
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    HttpResponse<String> send(HttpRequest request, String purpose) throws SeedException, InterruptedException {
        long wait = FIRST_WAIT_MILLIS;
        while (true) {
            String reason;
            try {
                HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (!NOT_READY.contains(response.statusCode())) {
                    return response;
                }
                reason = "answered " + Problem.describe(response);
            } catch (IOException e) {
                reason = "cannot be reached: "
                        + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
            }
            if (System.nanoTime() + wait * 1_000_000 > deadline) {
                throw new SeedException(
                        "%s failed: %s %s for %d s".formatted(purpose, request.uri(), reason, patience.toSeconds()));
            }
            Thread.sleep(wait / 2 + ThreadLocalRandom.current().nextLong(wait));
            wait = Math.min(2 * wait, LONGEST_WAIT_MILLIS);
        }
    }
}
