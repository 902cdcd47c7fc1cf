package org.tianwang.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.tianwang.contracts.EventCodec;

/** A console's ear: notes when the first byte after an alert's line has come, before it looks inside. */
final class Listener implements AutoCloseable {
    private final Stream<String> lines;
    private final Set<String> cameras;
    private final Map<String, Long> heard = new ConcurrentHashMap<>();
    private final Set<String> twice = ConcurrentHashMap.newKeySet();

    Listener(RunningStack stack, Set<String> cameras) throws IOException, InterruptedException {
        this.cameras = cameras;
        this.lines = stack.lines("dispatcher", "/api/v1/live");
        Thread reader = new Thread(this::read, "listener");
        reader.setDaemon(true);
        reader.start();
    }

    /** By camera and frame time, when each alert was heard of first. */
    Map<String, Long> heard() {
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
                if (line.startsWith("event:")) {
                    alert = line.endsWith("alert");
                } else if (alert && line.startsWith("data:")) {
                    JsonNode view = EventCodec.mapper().readTree(line.substring(5));
                    String camera = view.path("cameraId").asText();
                    if (cameras.contains(camera)) {
                        String key = key(camera, view.path("lastSeenAt").asText());
                        heard.putIfAbsent(key, now);
                        String id = view.path("id").asText();
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
