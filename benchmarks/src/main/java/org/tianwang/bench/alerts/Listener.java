package org.tianwang.bench.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.tianwang.bench.RunningStack;
import org.tianwang.contracts.EventCodec;

/** A console's ear: notes when the first byte after an alert's line has come, before it looks inside. */
final class Listener implements AutoCloseable {
    /**
     * An alert as it was heard of first.
     *
     * @param raisedAt when the intake began to write it
     */
    record Heard(String alertId, long nanos, Instant at, Instant raisedAt) {}

    private final Stream<String> lines;
    private final Set<String> cameras;
    private final Map<String, Heard> heard = new ConcurrentHashMap<>();
    private final Set<String> twice = ConcurrentHashMap.newKeySet();

    Listener(RunningStack stack, Set<String> cameras) throws IOException, InterruptedException {
        this.cameras = cameras;
        this.lines = stack.lines("dispatcher", "/api/v1/live");
        Thread reader = new Thread(this::read, "listener");
        reader.setDaemon(true);
        reader.start();
    }

    /** By camera and frame time, when each alert was heard of first. */
    Map<String, Heard> heard() {
        return heard;
    }

    /** Facts for which two different alerts were told. */
    Set<String> twice() {
        return twice;
    }

    static String key(String cameraId, String frameTime) {
        return cameraId + " " + frameTime;
    }

    private void read() {
        Map<String, String> ids = new ConcurrentHashMap<>();
        boolean alert = false;
        try {
            for (var each = lines.iterator(); each.hasNext(); ) {
                String line = each.next();
                long now = System.nanoTime();
                Instant at = Instant.now();
                if (line.startsWith("event:")) {
                    alert = line.endsWith("alert");
                } else if (alert && line.startsWith("data:")) {
                    JsonNode view = EventCodec.mapper().readTree(line.substring(5));
                    String camera = view.path("cameraId").asText();
                    if (cameras.contains(camera)) {
                        String key = key(camera, view.path("lastSeenAt").asText());
                        String id = view.path("id").asText();
                        Instant raisedAt = Instant.parse(view.path("raisedAt").asText());
                        heard.putIfAbsent(key, new Heard(id, now, at, raisedAt));
                        if (!ids.computeIfAbsent(key, first -> id).equals(id)) {
                            twice.add(key);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException closed) {
            // The run is over.
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
