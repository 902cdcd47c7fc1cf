package org.tianwang.system.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.tianwang.contracts.EventCodec;

/** A subscriber to {@code /api/v1/live} who writes everything down. */
public final class LiveFeed implements AutoCloseable {
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final Stream<String> lines;

    /** One server-sent event. */
    public record Told(String id, String event, JsonNode data) {}

    private LiveFeed(Stream<String> lines) {
        this.lines = lines;
        Thread reader = new Thread(this::read, "live-feed");
        reader.setDaemon(true);
        reader.start();
    }

    /** @param lastEventId where to resume, or null to hear what happens from now on */
    public static LiveFeed open(Caller caller, String lastEventId) {
        var request = caller.request("/api/v1/live").header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            HttpResponse<Stream<String>> answer =
                    caller.http().send(request.build(), HttpResponse.BodyHandlers.ofLines());
            Assertions.assertThat(answer.statusCode())
                    .as("status of the live feed")
                    .isEqualTo(200);
            return new LiveFeed(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public List<Told> told() {
        return List.copyOf(told);
    }

    public List<Told> told(String event, Predicate<JsonNode> about) {
        return told.stream()
                .filter(one -> one.event().equals(event) && about.test(one.data()))
                .toList();
    }

    private void read() {
        String id = "";
        String event = "message";
        StringBuilder data = new StringBuilder();
        try {
            for (var each = lines.iterator(); each.hasNext(); ) {
                String line = each.next();
                if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        told.add(new Told(id, event, parse(data.toString())));
                    }
                    event = "message";
                    data.setLength(0);
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    event = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5).strip());
                }
            }
        } catch (UncheckedIOException ended) {
            // Closed by us or broken off by the gateway; what was told until then stands.
        }
    }

    private static JsonNode parse(String text) {
        try {
            return EventCodec.mapper().readTree(text);
        } catch (IOException e) {
            return EventCodec.mapper().getNodeFactory().textNode(text);
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
