package org.tianwang.gateway.live;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.tianwang.gateway.testing.Client;

/** A listener to the feed in tests: reads the stream on a thread of its own and keeps what it was told. */
final class LiveListener implements AutoCloseable {

    record Heard(String event, String id, JsonObject data) {}

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final HttpResponse<InputStream> response;
    private volatile String lastId;
    private volatile boolean over;

    LiveListener(String token, String lastEventId) {
        var request =
                Client.to("/api/v1/live").timeout(Duration.ofSeconds(30)).header("Authorization", "Bearer " + token);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        response = open(request.build());
        if (response.statusCode() == 200) {
            Thread.ofVirtual().start(this::read);
        }
    }

    private static HttpResponse<InputStream> open(HttpRequest request) {
        try {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(request, BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    int status() {
        return response.statusCode();
    }

    String lastId() {
        return lastId;
    }

    boolean over() {
        return over;
    }

    /** The next event that is no sign of life, or null if there is none in time. */
    Heard next() {
        return next(Duration.ofSeconds(8));
    }

    Heard next(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                Heard next = heard.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (next == null || !next.event().equals("ping")) {
                    return next;
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Numbers {@code n} in the next events' views. */
    List<Integer> nextNumbers(int count) {
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            Heard next = next();
            if (next == null) {
                break;
            }
            numbers.add(next.data().getInteger("n"));
        }
        return numbers;
    }

    Heard ping() throws InterruptedException {
        for (Heard next = heard.poll(5, TimeUnit.SECONDS); next != null; next = heard.poll(5, TimeUnit.SECONDS)) {
            if (next.event().equals("ping")) {
                return next;
            }
        }
        return null;
    }

    private void read() {
        try (var lines =
                new java.io.BufferedReader(new java.io.InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String event = null;
            String data = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    lastId = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty() && data != null) {
                    heard.add(new Heard(event, lastId, new JsonObject(data)));
                    data = null;
                }
            }
        } catch (IOException cut) {
            // As good an end as any other.
        } finally {
            over = true;
        }
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
