package org.tianwang.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tianwang.contracts.EventCodec;

/** One viewer of a camera, who takes everything and keeps only the times. */
final class LiveViewer implements WebSocket.Listener {
    private long asked;
    private final List<Long> delays = new CopyOnWriteArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private volatile int binaries;
    private volatile long firstFragment;
    private WebSocket socket;

    static LiveViewer open(RunningStack stack, String camera) throws Exception {
        LiveViewer viewer = new LiveViewer();
        String token = stack.token("investigator");
        viewer.asked = System.nanoTime();
        viewer.socket = stack.socket(token, "/api/v1/cameras/" + camera + "/live?purpose=bench", viewer);
        return viewer;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            hear(text.toString());
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void hear(String message) {
        try {
            JsonNode json = EventCodec.mapper().readTree(message);
            if (json.path("type").asText().equals("clock")) {
                delays.add(Duration.ofMillis(json.path("delayMs").asLong()).toNanos());
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message of a live view is no JSON", e);
        }
    }

    /** The first binary message is the initialisation segment, the second one has pictures. */
    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        if (last && ++binaries == 2) {
            firstFragment = System.nanoTime();
        }
        from.request(1);
        return null;
    }

    long firstFragmentNanos() {
        if (firstFragment == 0) {
            throw new IllegalStateException("void: a viewer never got a picture");
        }
        return firstFragment - asked;
    }

    List<Long> delaysNanos() {
        return delays;
    }

    void close() {
        socket.abort();
    }
}
